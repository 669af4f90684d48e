import { describe, expect, it } from 'vitest'
import { familyFromReport, familyOf, isScanner } from '../../../shared/scan/scanner-models.ts'
import { honeywellReport } from './posted-report.ts'

describe('which device is a scanner', () => {
  it('a Honeywell in point-of-sale mode is one, its keyboard interface is not', () => {
    expect(isScanner({ vendorId: 0x0c2e, usagePage: 0x8c, usage: 2 })).toBe(true)
    expect(familyOf({ vendorId: 0x0c2e, usagePage: 0x8c, usage: 2 })).toBe('honeywell')
    expect(isScanner({ vendorId: 0x0c2e, usagePage: 1, usage: 6 })).toBe(false)
  })

  it('a keyboard that keeps its settings on the scanner page is none', () => {
    expect(isScanner({ vendorId: 0x3434, usagePage: 0x8c, usage: 1 })).toBe(false)
  })

  it('a Zebra in IBM hand-held mode is one, though not on the point-of-sale page', () => {
    expect(familyOf({ vendorId: 0x05e0, usagePage: 0xff45, usage: 0x4b00 })).toBe('zebra-ibm')
  })

  it('an unknown maker on the scanner page is one without a family', () => {
    expect(isScanner({ vendorId: 0x1234, usagePage: 0x8c, usage: 2 })).toBe(true)
    expect(familyOf({ vendorId: 0x1234, usagePage: 0x8c, usage: 2 })).toBeUndefined()
  })
})

describe('the family guessed from a first report', () => {
  const newlandReport = (text: string) => {
    const bytes = new Uint8Array(64)
    bytes.set([2, text.length, ...new TextEncoder().encode(text)])
    return bytes
  }

  it('is Honeywell where an identifier stands before the counted data', () => {
    expect(familyFromReport(honeywellReport({ aim: ']C1', text: '0109521234543213' }))).toBe('honeywell')
    expect(familyFromReport(honeywellReport({ aim: ']C1', text: 'X'.repeat(56), more: true }))).toBe('honeywell')
  })

  it('is Newland where there is none, or where the identifier is counted as data', () => {
    expect(familyFromReport(newlandReport('9521234543213'))).toBe('newland')
    expect(familyFromReport(newlandReport(']C19521234543213'))).toBe('newland')
  })

  it('is Microscan for report 1', () => {
    expect(familyFromReport(Uint8Array.of(1, 2, 0x41, 0x42))).toBe('microscan')
  })
})
