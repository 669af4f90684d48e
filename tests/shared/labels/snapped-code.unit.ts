import { describe, expect, it } from 'vitest'
import { snappedCode128, snappedQr } from '../../../shared/labels/snapped-code.ts'

describe('a code on whole dots', () => {
  it('takes the widest module that fits with its quiet zones', () => {
    const symbol = snappedCode128('1Z999AA10123456784', 812, 4)
    expect(symbol).toMatchObject({ ok: true, value: { moduleDots: 3, quiet: 30, code: { modules: 189 } } })
    expect(snappedCode128('1Z999AA10123456784', 1200, 5)).toMatchObject({ ok: true, value: { moduleDots: 5 } })
  })

  it('is no wider than a scanner sees at once, however much room there is', () => {
    expect(snappedCode128('SF1', 812, 4)).toMatchObject({ ok: true, value: { moduleDots: 4 } })
  })

  it('is refused where three dots a module do not fit', () => {
    const text = 'TRACKING-NUMBER-OF-A-CARRIER-WHO-LIKES-LETTERS'
    expect(snappedCode128(text, 812, 4)).toEqual({ ok: false, error: { type: 'barcode-too-long', text } })
    expect(snappedQr('RMA7K39QF2M', 80)).toEqual({ ok: false, error: { type: 'barcode-too-long', text: 'RMA7K39QF2M' } })
  })

  it('carries printable ASCII only, and something', () => {
    for (const text of ['', 'RMA\n', '运单', 'é']) {
      expect(snappedCode128(text, 812, 4)).toEqual({ ok: false, error: { type: 'barcode-unencodable', text } })
      expect(snappedQr(text, 400)).toEqual({ ok: false, error: { type: 'barcode-unencodable', text } })
    }
  })

  it('refuses what no QR can hold', () => {
    const text = 'x'.repeat(5000)
    expect(snappedQr(text, 10_000)).toEqual({ ok: false, error: { type: 'barcode-unencodable', text } })
  })

  it('draws the RMA as the smallest QR', () => {
    expect(snappedQr('RMA7K39QF2M', 145)).toMatchObject({ ok: true, value: { moduleDots: 5, size: 145, code: { side: 21 } } })
  })
})
