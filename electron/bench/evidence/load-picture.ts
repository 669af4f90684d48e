import { readFile } from 'node:fs/promises'
import sharp, { type Sharp } from 'sharp'
import { type Result, ok, refuse } from '../../../shared/result.ts'
import type { Picture } from '../../../shared/scan/picture/picture-code.ts'
import { isBitmapFile, readBitmapFile } from './bitmap-file.ts'

export type PictureRefusal = { readonly type: 'unreadable-picture'; readonly detail: string }

/** `scale`: how much smaller the pixels are than the file's; 1 unless the file holds more of them than are ever needed. */
export type LoadedPicture = { readonly picture: Picture; readonly scale: number }

/** Pixels. No bench camera has more, and every pixel takes four bytes twice while it is read. */
const MOST_PIXELS = 40_000_000

/** The pixels of a picture file (PNG, JPEG, WebP, GIF, TIFF, BMP and what else sharp reads), turned as its camera was held. */
export async function loadPicture(file: string): Promise<Result<LoadedPicture, PictureRefusal>> {
  try {
    const bytes = await readFile(file)
    return ok(await (isBitmapFile(bytes) ? fromBitmap(bytes) : withSharp(sharp(bytes, { failOn: 'none' }))))
  } catch (error) {
    return refuse({ type: 'unreadable-picture', detail: error instanceof Error ? error.message : String(error) })
  }
}

function fromBitmap(bytes: Uint8Array): Promise<LoadedPicture> {
  const { width, height, rgba } = readBitmapFile(bytes)
  return withSharp(sharp(rgba, { raw: { width, height, channels: 4 } }))
}

async function withSharp(source: Sharp): Promise<LoadedPicture> {
  const { width, height, hasAlpha } = await source.metadata()
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (width * height)))
  const upright = source.autoOrient()
  const sized = scale === 1 ? upright : upright.resize(Math.round(width * scale), Math.round(height * scale), { fit: 'inside' })
  // What is transparent is white paper.
  const opaque = hasAlpha ? sized.flatten({ background: 'white' }) : sized
  const pixels = opaque.toColourspace('srgb').ensureAlpha().raw({ depth: 'uchar' })
  const { data, info } = await pixels.toBuffer({ resolveWithObject: true })
  const rgba = new Uint8ClampedArray(data.length)
  rgba.set(data)
  return { picture: { width: info.width, height: info.height, rgba }, scale }
}
