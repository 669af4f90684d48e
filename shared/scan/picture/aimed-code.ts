import { classify } from '../classify.ts'
import { isInside, middleOf } from './corners.ts'
import { type Guide, cornersOf, regionOf } from './guide.ts'
import type { PictureCode } from './picture-code.ts'

export type PictureSize = { readonly width: number; readonly height: number }

/** Whether somebody holds this code into the frame: a camera sees all codes of a label, a hand means one. */
export function isAimed(code: PictureCode, guide: Guide, { width, height }: PictureSize): boolean {
  return isInside(middleOf(code.corners), cornersOf(regionOf(guide, width, height)))
}

/** From these confidences on a meaning is as good as any other above them: the code nearer to the middle wins. */
const LEVELS = [0.85, 0.6, 0.2] as const

/**
 * How much a code that is held into the frame is meant as a scan: what surely means something before what could be anything,
 * then what is nearer to the middle. Nothing for a code outside the frame.
 */
export function rankAimed(code: PictureCode, guide: Guide, size: PictureSize): number | undefined {
  if (!isAimed(code, guide, size)) return undefined
  const [best] = classify({ text: code.text, source: 'camera', ...(code.aim === undefined ? {} : { aim: code.aim }) })
  const level = LEVELS.filter((least) => (best?.confidence ?? 0) >= least).length
  const middle = middleOf(code.corners)
  const away = Math.hypot(middle.x - size.width / 2, middle.y - size.height / 2) / Math.hypot(size.width, size.height)
  return level - away
}
