import { type Result, ok, refuse } from '../../../shared/result.ts'
import type { Bitmap } from './bitmap.ts'
import type { LabelRefusal } from '../../../shared/labels/print-refusal.ts'

/** Dots across an 80 mm receipt head. */
const MOST_DOTS = 576

const RESET = [0x1b, 0x40] // ESC @
const RASTER = [0x1d, 0x76, 0x30, 0x00] // GS v 0, normal size; 1 = black
const FEED_AND_CUT = [0x1d, 0x56, 0x42, 0x00] // GS V B: feed to the knife, partial cut

/** One slip as ESC/POS raster: bytes across and dots down, both 16 bits, low byte first. */
export function escposLabel({ width, height, bytesPerRow, bits }: Bitmap): Result<Uint8Array, LabelRefusal> {
  if (width > MOST_DOTS) return refuse({ type: 'too-wide-for-printer', dots: width, most: MOST_DOTS })
  const size = [bytesPerRow & 0xff, bytesPerRow >> 8, height & 0xff, height >> 8]
  return ok(Buffer.concat([Buffer.from([...RESET, ...RASTER, ...size]), bits, Buffer.from(FEED_AND_CUT)]))
}
