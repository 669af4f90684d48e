import type { Bitmap } from '../../../../electron/bench/printer/bitmap.ts'

/** The picture of a label that was said in hexadecimal. */
export function bitsOfZpl(zpl: Uint8Array): Bitmap {
  const [, width, height, bytesPerRow, hex] =
    /\^PW(\d+)\^LL(\d+).*\^GFA,\d+,\d+,(\d+),([0-9A-F]+)\^FS/.exec(Buffer.from(zpl).toString('latin1')) ?? []
  if (hex === undefined) throw new Error('not a label in hexadecimal ZPL')
  return { width: Number(width), height: Number(height), bytesPerRow: Number(bytesPerRow), bits: new Uint8Array(Buffer.from(hex, 'hex')) }
}

function dotsOfRow(bitmap: Bitmap, y: number): string {
  const dot = (_: unknown, x: number) => ((bitmap.bits[y * bitmap.bytesPerRow + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1
  return Array.from({ length: bitmap.width }, dot).join('')
}

/** Lengths of the runs of ink in a row, and of the blanks between them. */
export function runsOfRow(bitmap: Bitmap, y: number): { readonly ink: readonly number[]; readonly gaps: readonly number[] } {
  const dots = dotsOfRow(bitmap, y)
  return {
    ink: (dots.match(/1+/g) ?? []).map((run) => run.length),
    gaps: (dots.replace(/^0+|0+$/g, '').match(/0+/g) ?? []).map((run) => run.length),
  }
}

/** The leftmost and rightmost black dot of a row. */
export function inkOfRow(bitmap: Bitmap, y: number): { readonly first: number | undefined; readonly last: number | undefined } {
  const dots = dotsOfRow(bitmap, y)
  const first = dots.indexOf('1')
  return first < 0 ? { first: undefined, last: undefined } : { first, last: dots.lastIndexOf('1') }
}
