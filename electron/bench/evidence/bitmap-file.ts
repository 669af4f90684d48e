import type { Picture } from '../../../shared/scan/picture/picture-code.ts'

/** Sharp reads no BMP, and some document cameras and older scanners write nothing else. */
export function isBitmapFile(bytes: Uint8Array): boolean {
  return bytes[0] === 0x42 && bytes[1] === 0x4d && bytes.length > HEADERS
}

/** File header and the shortest header of the picture itself, bytes. */
const HEADERS = 14 + 40
const MOST_PIXELS = 100_000_000

/** Uncompressed pictures of 1, 4, 8, 24 or 32 bits a pixel, as nearly all are. Throws on others. */
export function readBitmapFile(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = view.getUint32(10, true)
  const headerSize = view.getUint32(14, true)
  const width = view.getInt32(18, true)
  const rows = view.getInt32(22, true)
  const bits = view.getUint16(28, true)
  const compression = view.getUint32(30, true)
  const height = Math.abs(rows)
  // 3: a mask a colour, which for 32 bits is in practice the order of the uncompressed ones.
  const isPlain = headerSize >= 40 && (compression === 0 || (compression === 3 && bits === 32)) && [1, 4, 8, 24, 32].includes(bits)
  if (!isPlain || width <= 0 || height === 0 || width * height > MOST_PIXELS) throw new Error('a BMP of a kind that is not read')
  const stride = Math.ceil((width * bits) / 32) * 4
  if (start + stride * height > bytes.length) throw new Error('a BMP that ends too early')

  const palette = 14 + headerSize
  const rgba = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y += 1) {
    // Upside down, unless the height is negative.
    const row = start + stride * (rows > 0 ? height - 1 - y : y)
    for (let x = 0; x < width; x += 1) {
      const at = bits < 24 ? palette + 4 * indexAt(bytes, row, x, bits) : row + (x * bits) / 8
      rgba.set([bytes[at + 2] ?? 0, bytes[at + 1] ?? 0, bytes[at] ?? 0, 255], (y * width + x) * 4)
    }
  }
  return { width, height, rgba }
}

function indexAt(bytes: Uint8Array, row: number, x: number, bits: number): number {
  const byte = bytes[row + Math.floor((x * bits) / 8)] ?? 0
  return (byte >> (8 - bits - ((x * bits) % 8))) & ((1 << bits) - 1)
}
