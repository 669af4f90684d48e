import { type PictureSign, pictureSigns } from '../../../shared/evidence/picture-signs.ts'

/** The signs in a picture file of being made or changed by a program. Nothing of it is decoded but its head. */
export async function readSigns(bytes: Uint8Array): Promise<readonly PictureSign[]> {
  // Loaded with the first picture, as where it is kept.
  const { default: sharp } = await import('sharp')
  const { exif, xmp } = await sharp(bytes).metadata()
  return pictureSigns({ ...(exif === undefined ? {} : { exif }), ...(xmp === undefined ? {} : { xmp: xmp.toString('utf8') }) })
}
