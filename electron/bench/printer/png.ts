import { crc32, deflateSync } from 'node:zlib'
import { type Bitmap, inverted } from './bitmap.ts'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const GREYSCALE = 0
const METRE_IN_MM = 1000

/** A one-bit greyscale PNG that knows its size on paper (pHYs). */
export function pngLabel(bitmap: Bitmap, dpmm: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(bitmap.width, 0)
  header.writeUInt32BE(bitmap.height, 4)
  header.set([1, GREYSCALE, 0, 0, 0], 8)
  const density = Buffer.alloc(9)
  density.writeUInt32BE(Math.round(dpmm * METRE_IN_MM), 0)
  density.writeUInt32BE(Math.round(dpmm * METRE_IN_MM), 4)
  density[8] = 1
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('pHYs', density),
    chunk('IDAT', deflateSync(unfilteredRows(bitmap))),
    chunk('IEND', new Uint8Array()),
  ])
}

/** PNG puts one filter byte before each row; 0 is no filter. White is 1. */
function unfilteredRows(bitmap: Bitmap): Uint8Array {
  const { height, bytesPerRow } = bitmap
  const white = inverted(bitmap)
  const rows = new Uint8Array((bytesPerRow + 1) * height)
  for (let y = 0; y < height; y += 1) rows.set(white.subarray(y * bytesPerRow, (y + 1) * bytesPerRow), y * (bytesPerRow + 1) + 1)
  return rows
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
