import type { Shot } from '../../cases/shots.ts'
import type { Corners } from './corners.ts'

/** A part of a picture, in shares of its width and height. */
export type Guide = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Pixels. */
export type Region = Guide

const WIDE: Guide = { x: 0.14, y: 0.09, width: 0.72, height: 0.82 }
/** A label or a type plate, held close. */
const CLOSE: Guide = { x: 0.2, y: 0.22, width: 0.6, height: 0.56 }

/** The frame to fill with what is photographed. */
export function guideOf(shot: Shot): Guide {
  return shot === 'label' || shot === 'serial' ? CLOSE : WIDE
}

/** The frame to hold a code into, where the camera stands in for a scanner. */
export const SCAN_GUIDE: Guide = { x: 0.18, y: 0.2, width: 0.64, height: 0.6 }

/** The whole pixels of a picture that a guide surrounds. */
export function regionOf(guide: Guide, width: number, height: number): Region {
  const x = Math.floor(guide.x * width)
  const y = Math.floor(guide.y * height)
  return {
    x,
    y,
    width: Math.min(width - x, Math.ceil(guide.width * width)),
    height: Math.min(height - y, Math.ceil(guide.height * height)),
  }
}

export function cornersOf({ x, y, width, height }: Region): Corners {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ]
}
