import type { Corners } from '../../shared/scan/picture/corners.ts'
import css from './code-crop.module.css'

type CodeCropProps = {
  /** SHA-256 of the photo, and its pixels. */
  readonly photo: string
  readonly width: number
  readonly height: number
  readonly corners: Corners
}

/** Room around the code, as a share of its longer side. */
const AROUND = 0.12

/** The part of a photo where a code was found, with a line around the code. */
export function CodeCrop({ photo, width, height, corners }: CodeCropProps) {
  const xs = corners.map(({ x }) => x)
  const ys = corners.map(({ y }) => y)
  const wide = Math.max(...xs) - Math.min(...xs)
  const high = Math.max(...ys) - Math.min(...ys)
  const room = Math.max(wide, high) * AROUND
  const left = Math.max(0, Math.min(...xs) - room)
  const top = Math.max(0, Math.min(...ys) - room)
  const box = [left, top, Math.min(width - left, wide + 2 * room), Math.min(height - top, high + 2 * room)]
  const points = corners.map(({ x, y }) => `${x},${y}`).join(' ')
  return (
    <svg className={css.crop} viewBox={box.join(' ')} preserveAspectRatio="xMidYMid meet" aria-hidden="true">
      <image href={`/media/${photo}`} width={width} height={height} preserveAspectRatio="none" />
      <polygon className={css.halo} points={points} />
      <polygon className={css.line} points={points} />
    </svg>
  )
}
