import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acsText } from '../../../../electron/bench/printer/acs.ts'
import { crc16 } from '../../../../electron/bench/printer/crc16.ts'
import { z64Text, zplLabel } from '../../../../electron/bench/printer/zpl.ts'
import { readAcs } from './read-acs.ts'

const vectors = join(process.env.MENDBENCH_TESTDATA ?? join(process.cwd(), '../shared/testdata'), 'zpl-graphics')
const present = existsSync(vectors)

type Vector = { readonly bytes: number; readonly bytesPerRow: number; readonly data: string }

/** The one `~DGR:SAMPLE.GRF` of a known-answer file. */
function vector(name: string): Vector {
  const text = readFileSync(join(vectors, name), 'latin1')
  const found = /~DGR:SAMPLE\.GRF,(\d+),(\d+),([^^~]+)/.exec(text)
  return { bytes: Number(found?.[1]), bytesPerRow: Number(found?.[2]), data: (found?.[3] ?? '').replace(/\s+/g, '') }
}

const picture = { width: 12, height: 2, bytesPerRow: 2, bits: new Uint8Array([0xff, 0xf0, 0x00, 0x10]) }

describe('a ZPL label', () => {
  it('states its size, the uncompressed bytes twice and the bytes of a row', () => {
    expect(Buffer.from(zplLabel(picture, 'hex')).toString()).toBe('^XA^PW12^LL2^LH0,0^FO0,0^GFA,4,4,2,FFF00010^FS^PQ1^XZ\n')
  })

  it('says the same picture run-length coded', () => {
    expect(Buffer.from(zplLabel(picture, 'acs')).toString()).toBe('^XA^PW12^LL2^LH0,0^FO0,0^GFA,4,4,2,IF0H010^FS^PQ1^XZ\n')
  })

  it('says the same picture as Z64 with a checksum of four digits', () => {
    const text = z64Text(picture.bits)
    const [, base64, checksum] = /^:Z64:([A-Za-z0-9+/=]+):([0-9A-F]{4})$/.exec(text) ?? []
    expect([...inflateSync(Buffer.from(base64 ?? '', 'base64'))]).toEqual([...picture.bits])
    expect(checksum).toBe(
      crc16(Buffer.from(base64 ?? ''))
        .toString(16)
        .toUpperCase()
        .padStart(4, '0'),
    )
  })
})

describe('the checksum', () => {
  it('is CRC-16/XMODEM, by its catalogued check value', () => {
    expect(crc16(Buffer.from('123456789'))).toBe(0x31c3)
    expect(crc16(new Uint8Array())).toBe(0)
  })
})

describe('the run-length form', () => {
  it.each([
    ['a row of nothing', [0x00, 0x00], ','],
    ['a row of ink', [0xff, 0xff], '!'],
    ['a repeated row', [0x12, 0x34, 0x12, 0x34], '1234:'],
    ['ink and then nothing', [0xff, 0x00], 'HF,'],
    ['one last nothing', [0x12, 0x30], '1230'],
  ])('says %s', (_name, bytes, text) => {
    expect(acsText(new Uint8Array(bytes), 2)).toBe(text)
  })

  it('counts with letters up to and over four hundred', () => {
    expect(acsText(new Uint8Array([...Array(9).fill(0xff), 0xf1]), 10)).toBe('YF1')
    expect(acsText(new Uint8Array([...Array(10).fill(0x11), 0x01]), 11)).toBe('g101')
    expect(acsText(new Uint8Array([...Array(240).fill(0xff), 0x01]), 241)).toBe('zjF01')
  })

  it('is read back to the very same picture, whatever it is', () => {
    const nibble = fc.constantFrom(0x00, 0x00, 0xff, 0xff, 0x0f, 0xf0, 0x81)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.array(nibble, { minLength: 1, maxLength: 400 }), (bytesPerRow, bytes) => {
        const rows = Math.ceil(bytes.length / bytesPerRow)
        const bits = new Uint8Array(rows * bytesPerRow)
        bits.set(bytes)
        expect([...readAcs(acsText(bits, bytesPerRow), bytesPerRow)]).toEqual([...bits])
      }),
    )
  })
})

describe.skipIf(!present)('known answers of another writer (skipped: no test data, where absent)', () => {
  it('agree on the checksum of Z64 and B64', () => {
    for (const name of ['DownloadGraphicsZ64.txt', 'DownloadGraphicsB64.txt']) {
      const [, , base64, checksum] = vector(name).data.split(':')
      expect(crc16(Buffer.from(base64 ?? '', 'latin1')), name).toBe(Number.parseInt(checksum ?? '', 16))
    }
  })

  it('agree on the run-length form, digit by digit', () => {
    const acs = vector('DownloadGraphicsACS.txt')
    const [, , base64] = vector('DownloadGraphicsB64.txt').data.split(':')
    const bits = new Uint8Array(Buffer.from(base64 ?? '', 'base64'))
    expect(bits).toHaveLength(acs.bytes)
    expect([...readAcs(acs.data, acs.bytesPerRow)]).toEqual([...bits])
    expect(acsText(bits, acs.bytesPerRow)).toBe(acs.data)
  })
})
