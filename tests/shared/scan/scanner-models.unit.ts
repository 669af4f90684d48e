import { describe, expect, it } from 'vitest'
import { layoutFromDescriptor } from '../../../shared/scan/report-descriptor.ts'
import { SCANNER_MODELS, type ScannerFamily, familyOf, isScanner } from '../../../shared/scan/scanner-models.ts'
import { HONEYWELL, LATE_AIM, MICROSCAN, NEWLAND } from './descriptors.ts'

const scanner = (vendorId: number) => ({ vendorId, usagePage: 0x8c, usage: 2 })

describe('which device is a scanner', () => {
  it('a Honeywell in point-of-sale mode is one, its keyboard interface is not', () => {
    expect(isScanner(scanner(0x0c2e))).toBe(true)
    expect(isScanner({ vendorId: 0x0c2e, usagePage: 1, usage: 6 })).toBe(false)
  })

  it('a keyboard that keeps its settings on the scanner page is none', () => {
    expect(isScanner({ vendorId: 0x3434, usagePage: 0x8c, usage: 1 })).toBe(false)
  })

  it.each([
    ['Honeywell', 0x0c2e, 'honeywell'],
    ['Hand Held Products', 0x0536, 'honeywell'],
    ['Access-IS', 0x0db5, 'honeywell'],
    ['Youjie', 0x23d0, 'honeywell'],
    ['Newland', 0x1eab, 'newland'],
    ['ID TECH', 0x0acd, 'newland'],
    ['Microscan', 0x1777, 'microscan'],
    ['an unknown maker', 0x1234, undefined],
  ] as const)('%s is known by its vendor id', (_, vendorId, family) => {
    expect(familyOf(scanner(vendorId))).toBe(family)
    expect(isScanner(scanner(vendorId))).toBe(true)
  })

  it('IBM hand-held mode is known by its usage, whoever built the scanner', () => {
    for (const vendorId of [0x05e0, 0x0c2e, 0x1234]) expect(familyOf({ vendorId, usagePage: 0xff45, usage: 0x4b00 })).toBe('ibm-hand-held')
    expect(familyOf(scanner(0x05e0))).toBeUndefined()
  })
})

describe('the table', () => {
  it.each([
    ['honeywell', HONEYWELL],
    ['newland', NEWLAND],
    ['microscan', MICROSCAN],
    ['late-aim', LATE_AIM],
  ] as const satisfies readonly (readonly [ScannerFamily, Uint8Array])[])('lays out %s as its descriptor does', (family, descriptor) => {
    expect(layoutFromDescriptor(descriptor)).toEqual({ ok: true, value: SCANNER_MODELS[family].layout })
  })

  it('gives no vendor id to two families of the same usage', () => {
    const ids = Object.values(SCANNER_MODELS).flatMap(({ usagePage, vendorIds }) => vendorIds.map((id) => `${usagePage}:${id}`))
    expect(new Set(ids).size).toBe(ids.length)
  })
})
