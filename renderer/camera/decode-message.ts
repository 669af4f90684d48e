import type { Point } from '../../shared/scan/picture/corners.ts'
import type { PictureCode } from '../../shared/scan/picture/picture-code.ts'

/** What window and decode worker say to each other. The frame, or part of one that begins at `at`, is handed over, not copied. */
export type DecodeRequest = { readonly id: number; readonly frame: ImageBitmap; readonly at: Point }
/** Corners are in pixels of the whole frame. */
export type DecodeAnswer = { readonly id: number; readonly codes: readonly PictureCode[] }
