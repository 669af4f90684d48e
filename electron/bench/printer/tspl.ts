import type { LabelGrid } from '../../../shared/labels/paper.ts'
import { type Bitmap, inverted } from './bitmap.ts'

/** One label as TSPL. The gap between labels stays as the printer was calibrated. BITMAP takes 0 as black. */
export function tsplLabel(bitmap: Bitmap, grid: LabelGrid): Uint8Array {
  const mm = (dots: number) => (dots / grid.dpmm).toFixed(1)
  const head = `SIZE ${mm(bitmap.width)} mm,${mm(bitmap.height)} mm\r\nDIRECTION 0,0\r\nREFERENCE 0,0\r\nCLS\r\n`
  const picture = `BITMAP 0,0,${bitmap.bytesPerRow},${bitmap.height},0,`
  return Buffer.concat([Buffer.from(head + picture, 'latin1'), inverted(bitmap), Buffer.from('\r\nPRINT 1,1\r\n', 'latin1')])
}
