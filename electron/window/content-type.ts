import { extname } from 'node:path'

const PAGE_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
}

export function pageContentType(path: string): string {
  return PAGE_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'
}

/** Bytes at an offset that give a stored picture or video away; its name has no extension. */
const SIGNATURES = [
  { type: 'image/jpeg', offset: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', offset: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/webp', offset: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  { type: 'video/mp4', offset: 4, bytes: [0x66, 0x74, 0x79, 0x70] },
] as const

/** How many bytes from the start of a file `mediaContentType` needs. */
export const SNIFFED_BYTES = 12

/** Anything that is none of the four kinds is sent as bytes without a meaning, so that it is never shown as a page. */
export function mediaContentType(start: Uint8Array): string {
  const known = SIGNATURES.find(({ offset, bytes }) => bytes.every((byte, at) => start[offset + at] === byte))
  return known?.type ?? 'application/octet-stream'
}
