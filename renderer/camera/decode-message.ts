import type { PictureCode } from '../../shared/scan/picture/picture-code.ts'

/** What window and decode worker say to each other. The frame is handed over, not copied. */
export type DecodeRequest = { readonly id: number; readonly frame: ImageBitmap }
export type DecodeAnswer = { readonly id: number; readonly codes: readonly PictureCode[] }
