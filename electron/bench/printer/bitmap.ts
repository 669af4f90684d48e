/** A black and white picture: rows of whole bytes, most significant bit leftmost, 1 = black, padding bits 0. */
export type Bitmap = { readonly width: number; readonly height: number; readonly bytesPerRow: number; readonly bits: Uint8Array }

/** The same picture with 0 = black: what TSPL and PNG want. Padding becomes white too. */
export function inverted(bitmap: Bitmap): Uint8Array {
  return bitmap.bits.map((byte) => ~byte)
}
