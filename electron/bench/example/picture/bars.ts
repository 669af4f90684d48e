import { code128, qrCode } from '../../../../shared/labels/barcode.ts'
import { rectangle } from './path.ts'

/** A Code 128 as wide as asked, without its quiet zones. Throws on text that has no barcode: the example's texts all have one. */
export function barsOf(
  text: string,
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): string {
  const code = code128(text)
  if (!code.ok) throw new Error(`No barcode for ${text}`)
  const module = width / code.value.modules
  let left = x
  return code.value.runs
    .map((run, at) => {
      const bar = at % 2 === 0 ? rectangle(left, y, run * module, height) : ''
      left += run * module
      return bar
    })
    .join('')
}

/** A QR code as a square of the given side, without its quiet zone. */
export function squaresOf(text: string, { x, y, side }: { readonly x: number; readonly y: number; readonly side: number }): string {
  const code = qrCode(text)
  if (!code.ok) throw new Error(`No QR code for ${text}`)
  const module = side / code.value.side
  const { side: count, dark } = code.value
  const squares: string[] = []
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      const start = column
      while (column < count && dark[row * count + column] === true) column += 1
      // A hair taller than a row, or the paper shines through between rows.
      if (column > start) squares.push(rectangle(x + start * module, y + row * module, (column - start) * module, module * 1.04))
    }
  }
  return squares.join('')
}
