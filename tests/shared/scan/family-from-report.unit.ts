import { describe, expect, it } from 'vitest'
import { familyFromReport } from '../../../shared/scan/family-from-report.ts'
import { honeywellReport, honeywellScan, lateAimScan, microscanScan, newlandScan } from './posted-report.ts'

const first = (reports: readonly Uint8Array[]) => familyFromReport(reports[0] ?? new Uint8Array())
const LONG = 'X'.repeat(80)

describe('the family guessed from a first report', () => {
  it('is Honeywell where an identifier stands before the counted data', () => {
    expect(first(honeywellScan('0109521234543213', ']C1'))).toBe('honeywell')
    expect(first(honeywellScan(LONG, ']Q1'))).toBe('honeywell')
    expect(familyFromReport(honeywellReport({ aim: ']C0', text: 'A', code: 0x6a }))).toBe('honeywell')
  })

  it('is Honeywell where three zeros stand in the place of an identifier that the scanner does not know', () => {
    expect(familyFromReport(honeywellReport({ aim: '\0\0\0', text: '4006381333931' }))).toBe('honeywell')
  })

  it('is the one with a late identifier where that stands one byte later', () => {
    expect(first(lateAimScan('4006381333931', ']E0'))).toBe('late-aim')
    expect(first(lateAimScan(LONG, ']Q1'))).toBe('late-aim')
  })

  it('is Newland where there is none, or where the identifier is counted as data', () => {
    expect(first(newlandScan('9521234543213'))).toBe('newland')
    expect(first(newlandScan(']C19521234543213'))).toBe('newland')
    expect(first(newlandScan('j]C0LPNHE123456789'))).toBe('newland')
    expect(first(newlandScan(`]Q1${LONG}`))).toBe('newland')
  })

  it('is Microscan for report 1', () => {
    expect(first(microscanScan(']C0AB'))).toBe('microscan')
  })

  it('is guessed from a report of any length', () => {
    for (let length = 0; length < 64; length += 1)
      expect(familyFromReport(honeywellScan(LONG)[0]?.slice(0, length) ?? new Uint8Array())).toBeTruthy()
  })
})
