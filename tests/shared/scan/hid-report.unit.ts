import { describe, expect, it } from 'vitest'
import { readReport } from '../../../shared/scan/hid-report.ts'
import { SCANNER_MODELS } from '../../../shared/scan/scanner-models.ts'
import { honeywellReport } from './posted-report.ts'
import { fromHex } from './recorded.ts'

const { honeywell, newland, microscan } = SCANNER_MODELS
const ibm = SCANNER_MODELS['ibm-hand-held']

describe('an input report', () => {
  it('of a Honeywell gives identifier, data and whether more follows', () => {
    const part = readReport(honeywell.layout, honeywellReport({ aim: ']Q1', text: 'AB', more: true }))
    expect(part).toMatchObject({ type: 'part', aim: ']Q1', data: Uint8Array.of(0x41, 0x42), more: 'yes', full: false, isAnswer: false })
  })

  it('of a Newland has no identifier', () => {
    const bytes = new Uint8Array(64)
    bytes.set([2, 3, 0x31, 0x32, 0x33])
    expect(readReport(newland.layout, bytes)).toMatchObject({ aim: undefined, data: Uint8Array.of(0x31, 0x32, 0x33), more: 'no' })
  })

  it('of a scanner with a late identifier has it and the data one byte further on', () => {
    const bytes = fromHex(`0203005d4530313233${'00'.repeat(54)}01`)
    const { layout } = SCANNER_MODELS['late-aim']
    expect(readReport(layout, bytes)).toMatchObject({ aim: ']E0', data: Uint8Array.of(0x31, 0x32, 0x33), more: 'yes', full: false })
  })

  it('of a Microscan leaves open whether more follows when it is full', () => {
    const bytes = new Uint8Array(64).fill(0x37)
    bytes.set([1, 62])
    expect(readReport(microscan.layout, bytes)).toMatchObject({ more: 'perhaps', full: true })
  })

  it('in IBM hand-held mode ends with the symbology, which is no part of the text', () => {
    const upcA = fromHex(`111003003037313031323130373031380d${'00'.repeat(47)}`)
    expect(readReport(ibm.layout, upcA)).toMatchObject({ aim: ']E0', data: new TextEncoder().encode('071012107018') })
    const code128 = fromHex(`09100300414200180b${'00'.repeat(55)}`)
    expect(readReport(ibm.layout, code128)).toMatchObject({ aim: ']C0', data: Uint8Array.of(0x41, 0x42) })
  })

  it('that claims more data than it has room for is kept as not recognised, with its bytes', () => {
    const bytes = honeywellReport({ text: 'A' })
    bytes[1] = 57
    expect(readReport(honeywell.layout, bytes)).toEqual({ type: 'not-recognised', why: 'count-too-large', bytes })
  })

  it('with another number, or cut short, is kept as not recognised', () => {
    const other = Uint8Array.of(9, 1, 2)
    expect(readReport(honeywell.layout, other)).toEqual({ type: 'not-recognised', why: 'other-report-id', bytes: other })
    const short = Uint8Array.of(2, 3, 0x5d)
    expect(readReport(honeywell.layout, short)).toEqual({ type: 'not-recognised', why: 'too-short', bytes: short })
    expect(readReport(honeywell.layout, new Uint8Array())).toMatchObject({ type: 'not-recognised' })
    expect(readReport(ibm.layout, new Uint8Array())).toMatchObject({ type: 'not-recognised', why: 'too-short' })
  })

  it('that answers a menu command is no scan', () => {
    expect(readReport(honeywell.layout, honeywellReport({ aim: ']Z6', text: 'REVINF\u0006.' }))).toMatchObject({ isAnswer: true })
    expect(readReport(honeywell.layout, honeywellReport({ aim: ']X0', text: 'Product', code: 0x3f }))).toMatchObject({ isAnswer: true })
  })
})
