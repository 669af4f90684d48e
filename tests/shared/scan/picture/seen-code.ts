import { type Corners, boxAround } from '../../../../shared/scan/picture/corners.ts'
import type { SeenCode } from '../../../../shared/scan/picture/picture-code.ts'

export const SOMEWHERE: Corners = boxAround([
  { x: 10, y: 10 },
  { x: 60, y: 30 },
])

/** A code that zxing-js saw, unless it is said otherwise. */
export function seenCode(format: string, text: string, more: Partial<SeenCode> = {}): SeenCode {
  return { format, text, aim: undefined, reader: 'zxing-js', corners: SOMEWHERE, ...more }
}
