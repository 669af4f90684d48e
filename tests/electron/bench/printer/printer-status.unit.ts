import { describe, expect, it } from 'vitest'
import { readEscposStatus } from '../../../../electron/bench/printer/escpos-status.ts'
import { readTsplStatus } from '../../../../electron/bench/printer/tspl-status.ts'
import { readZplStatus } from '../../../../electron/bench/printer/zpl-status.ts'

/** STX, fields, ETX, CR, LF; three times. */
function answer(first: string, second: string, third = '1234,0'): Buffer {
  return Buffer.from([first, second, third].map((line) => `\u0002${line}\u0003\r\n`).join(''), 'latin1')
}
//             aaa b c dddd eee f g h iii j k l  b paper out · c pause · eee formats · f buffer full · k too cold · l too hot
const READY = '030,0,0,1219,000,0,0,0,000,0,0,0'
//             mmm n o p q r s t uuuuuuuu v www  o head up · p ribbon out · uuuuuuuu labels left
const CLOSED = '001,0,0,0,1,2,6,0,00000000,1,000'

describe('what a ZPL printer answers to ~HS', () => {
  it.each([
    ['nothing is wrong', READY, CLOSED, { type: 'ready', waiting: 0 }],
    ['labels are still to come', '030,0,0,1219,002,0,0,0,000,0,0,0', '001,0,0,0,1,2,6,0,00000003,1,000', { type: 'ready', waiting: 5 }],
    ['the paper is out, and it pauses for that', '030,1,1,1219,000,0,0,0,000,0,0,0', CLOSED, { type: 'paper-out' }],
    ['somebody paused it', '030,0,1,1219,000,0,0,0,000,0,0,0', CLOSED, { type: 'paused' }],
    ['the head is open', '030,1,1,1219,000,0,0,0,000,0,0,0', '001,0,1,0,1,2,6,0,00000000,1,000', { type: 'head-open' }],
    ['the ribbon is out', READY, '001,0,0,1,1,2,6,0,00000000,1,000', { type: 'ribbon-out' }],
    ['its buffer is full', '030,0,0,1219,000,1,0,0,000,0,0,0', CLOSED, { type: 'buffer-full' }],
    ['the head is too cold', '030,0,0,1219,000,0,0,0,000,0,1,0', CLOSED, { type: 'too-cold' }],
    ['the head is too hot', '030,0,0,1219,000,0,0,0,000,0,0,1', CLOSED, { type: 'too-hot' }],
    ['lines with other fields', 'a,b', 'c', { type: 'unknown', reason: 'not-understood' }],
  ])('says that %s', (_name, first, second, status) => {
    expect(readZplStatus(answer(first, second))).toEqual(status)
  })

  it('is not read before its third line has ended', () => {
    const whole = answer(READY, CLOSED)
    for (let length = 0; length < whole.length - 2; length += 1) expect(readZplStatus(whole.subarray(0, length))).toBe(undefined)
    expect(readZplStatus(whole.subarray(0, whole.length - 2))).toEqual({ type: 'ready', waiting: 0 })
  })
})

describe('the one byte of a TSPL printer', () => {
  it.each([
    [0x00, { type: 'ready', waiting: 0 }],
    [0x20, { type: 'ready', waiting: 1 }],
    [0x01, { type: 'head-open' }],
    [0x02, { type: 'paper-jam' }],
    [0x04, { type: 'paper-out' }],
    [0x05, { type: 'head-open' }],
    [0x08, { type: 'ribbon-out' }],
    [0x10, { type: 'paused' }],
    [0x40, { type: 'unknown', reason: 'not-understood' }],
    [0x80, { type: 'fault' }],
  ])('%i', (byte, status) => {
    expect(readTsplStatus(Buffer.from([byte]))).toEqual(status)
  })
})

describe('the one byte of an ESC/POS printer', () => {
  it.each([
    [0x12, { type: 'ready', waiting: 0 }],
    [0x16, { type: 'head-open' }],
    [0x32, { type: 'paper-out' }],
    [0x52, { type: 'fault' }],
    [0x00, { type: 'unknown', reason: 'not-understood' }],
    [0x93, { type: 'unknown', reason: 'not-understood' }],
  ])('%i', (byte, status) => {
    expect(readEscposStatus(Buffer.from([byte]))).toEqual(status)
  })
})
