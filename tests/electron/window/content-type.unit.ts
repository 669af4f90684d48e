import { expect, test } from 'vitest'
import { mediaContentType, pageContentType, SNIFFED_BYTES } from '../../../electron/window/content-type.ts'

const text = (value: string) => Array.from(Buffer.from(value, 'latin1'))

test.each([
  ['image/jpeg', [0xff, 0xd8, 0xff, 0xe1]],
  ['image/png', [0x89, ...text('PNG\r\n'), 0x1a, 0x0a]],
  ['image/webp', [...text('RIFF'), 1, 2, 3, 4, ...text('WEBP')]],
  ['video/mp4', [0, 0, 0, 0x20, ...text('ftypisom')]],
  ['application/octet-stream', text('<html><script>')],
  ['application/octet-stream', text('<svg xmlns="x">')],
  ['application/octet-stream', [...text('RIFF'), 1, 2, 3, 4, ...text('WAVE')]],
  ['application/octet-stream', [0xff, 0xd8]],
  ['application/octet-stream', []],
])('bytes that begin like %s are sent as it', (type, bytes) => {
  expect(mediaContentType(Uint8Array.from(bytes.slice(0, SNIFFED_BYTES)))).toBe(type)
})

test('scripts, the decoder and unknown files of the page', () => {
  expect(['a.js', 'a.wasm', 'a.WOFF2', 'a.xyz'].map(pageContentType)).toEqual([
    'text/javascript; charset=utf-8',
    'application/wasm',
    'font/woff2',
    'application/octet-stream',
  ])
})
