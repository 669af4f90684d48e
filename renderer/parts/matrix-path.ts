import type { MatrixCode } from '../../shared/labels/barcode.ts'

/** One path, one unit a module; neighbours in a row are one rectangle. */
export function matrixPath({ side, dark }: MatrixCode): string {
  let path = ''
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const start = column
      while (column < side && dark[row * side + column] === true) column += 1
      if (column > start) path += `M${start} ${row}h${column - start}v1h${start - column}z`
    }
  }
  return path
}
