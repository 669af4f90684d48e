import sharp from 'sharp'
import { type Result, ok, refuse } from '../../shared/result.ts'
import type { Picture } from '../../shared/scan/picture/picture-code.ts'

export type PictureRefusal = { readonly type: 'unreadable-picture'; readonly detail: string }

/** The pixels of a picture file (PNG, JPEG, WebP and what else sharp reads), turned as its camera was held. */
export async function loadPicture(file: string): Promise<Result<Picture, PictureRefusal>> {
  try {
    const { data, info } = await sharp(file, { failOn: 'none' })
      .autoOrient()
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    const rgba = new Uint8ClampedArray(data.length)
    rgba.set(data)
    return ok({ width: info.width, height: info.height, rgba })
  } catch (error) {
    return refuse({ type: 'unreadable-picture', detail: error instanceof Error ? error.message : String(error) })
  }
}
