import { expect, test } from 'vitest'
import { byteRange } from '../../../electron/window/byte-range.ts'

test.each([
  ['bytes=0-', { type: 'part', start: 0, end: 999 }],
  ['bytes=0-0', { type: 'part', start: 0, end: 0 }],
  ['bytes=10-19', { type: 'part', start: 10, end: 19 }],
  ['bytes=990-5000', { type: 'part', start: 990, end: 999 }],
  ['bytes=-10', { type: 'part', start: 990, end: 999 }],
  ['bytes=-5000', { type: 'part', start: 0, end: 999 }],
  ['bytes=1000-', { type: 'unsatisfiable' }],
  ['bytes=-0', { type: 'unsatisfiable' }],
  ['bytes=20-10', { type: 'all' }],
  ['bytes=-', { type: 'all' }],
  ['bytes=0-1,5-6', { type: 'all' }],
  ['lines=1-2', { type: 'all' }],
  ['', { type: 'all' }],
  [null, { type: 'all' }],
  [undefined, { type: 'all' }],
] as const)('of 1000 bytes, %s asks for %j', (header, expected) => {
  expect(byteRange(header, 1000)).toEqual(expected)
})

test('of an empty file no part can be had', () => {
  expect(byteRange('bytes=0-', 0)).toEqual({ type: 'unsatisfiable' })
})
