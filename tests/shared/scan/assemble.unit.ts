import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AssemblyOutcome, addReport, afterSilence, afterUnplug, nothingYet } from '../../../shared/scan/assemble.ts'
import { readReport } from '../../../shared/scan/hid-report.ts'
import { layoutFromDescriptor } from '../../../shared/scan/report-descriptor.ts'
import type { ReportLayout } from '../../../shared/scan/report-layout.ts'
import { SCANNER_MODELS } from '../../../shared/scan/scanner-models.ts'
import { honeywellReport, honeywellScan } from './posted-report.ts'
import { fromHex, recordedReports } from './recorded.ts'

type Arrival = { readonly bytes: Uint8Array; readonly at: number }

function arrive(arrivals: readonly Arrival[], layout: ReportLayout = SCANNER_MODELS.honeywell.layout) {
  let assembly = nothingYet
  const outcomes: AssemblyOutcome[] = []
  for (const { bytes, at } of arrivals) {
    const step = addReport(assembly, readReport(layout, bytes), at)
    assembly = step.assembly
    outcomes.push(...step.outcomes)
  }
  return { assembly, outcomes }
}

const every10ms = (reports: readonly Uint8Array[]) => reports.map((bytes, index) => ({ bytes, at: index * 10 }))
const LONG = 'https://example.org/01/09521234543213/10/ABC123?'.padEnd(171, '0123456789')

describe('putting a scan together', () => {
  it('joins the four reports of a 171-byte code', () => {
    const { outcomes } = arrive(every10ms(honeywellScan(LONG, ']Q1')))
    expect(outcomes).toMatchObject([{ type: 'scan', text: LONG, aim: ']Q1' }])
  })

  it('gives back any text that was sent, whatever its length', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 400, size: 'max', unit: fc.constantFrom('A', 'B', '1', '2', '\u001d', '-', '/') }),
        (text) => {
          expect(arrive(every10ms(honeywellScan(text))).outcomes).toMatchObject([{ type: 'scan', text }])
        },
      ),
    )
  })

  it('reads bytes that are no UTF-8 as Latin-1', () => {
    const bytes = honeywellReport({ text: 'AB' })
    bytes[5] = 0xe9
    expect(arrive([{ bytes, at: 0 }]).outcomes).toMatchObject([{ type: 'scan', text: 'éB' }])
  })

  it('says what was lost when the rest of a scan does not come, and takes the next scan whole', () => {
    const [first] = honeywellScan(LONG)
    const { outcomes } = arrive([
      { bytes: first ?? new Uint8Array(), at: 0 },
      { bytes: honeywellReport({ text: 'NEXT' }), at: 3000 },
    ])
    expect(outcomes).toMatchObject([
      { type: 'lost', why: 'silence-inside', text: LONG.slice(0, 56) },
      { type: 'scan', text: 'NEXT' },
    ])
  })

  it('does not join parts of different symbols', () => {
    const [first] = honeywellScan(LONG, ']Q1')
    const { outcomes } = arrive(every10ms([first ?? new Uint8Array(), honeywellReport({ aim: ']C0', text: 'NEXT' })]))
    expect(outcomes).toMatchObject([
      { type: 'lost', why: 'symbology-changed' },
      { type: 'scan', text: 'NEXT', aim: ']C0' },
    ])
  })

  it('does not trust a part that announces more but is not full', () => {
    const { outcomes } = arrive(every10ms([honeywellReport({ text: 'HALF', more: true }), honeywellReport({ text: 'NEXT' })]))
    expect(outcomes).toMatchObject([
      { type: 'lost', why: 'part-not-full', text: 'HALF' },
      { type: 'scan', text: 'NEXT' },
    ])
  })

  it('says so when the scanner is unplugged in the middle of a scan', () => {
    const { assembly } = arrive(every10ms(honeywellScan(LONG).slice(0, 2)))
    expect(afterUnplug(assembly)).toMatchObject([{ type: 'lost', why: 'scanner-gone', text: LONG.slice(0, 112) }])
    expect(afterUnplug(nothingYet)).toEqual([])
  })

  it('takes silence for the end where the scanner has no flag for it', () => {
    const full = new Uint8Array(64).fill(0x37)
    full.set([1, 62])
    const { assembly, outcomes } = arrive([{ bytes: full, at: 0 }], SCANNER_MODELS.microscan.layout)
    expect(outcomes).toEqual([])
    expect(afterSilence(assembly).outcomes).toMatchObject([{ type: 'scan', text: '7'.repeat(62) }])
  })

  it('keeps a report without data as not recognised', () => {
    expect(arrive([{ bytes: honeywellReport({ text: '' }), at: 0 }]).outcomes).toMatchObject([{ type: 'not-recognised', why: 'empty' }])
  })

  it('gives an outcome for any reports in any order', () => {
    const report = fc.uint8Array({ minLength: 0, maxLength: 70 })
    fc.assert(
      fc.property(
        fc.array(fc.record({ bytes: report, at: fc.nat(2000) })),
        fc.constantFrom(...Object.values(SCANNER_MODELS)),
        (arrivals, model) => {
          for (const outcome of arrive(arrivals, model.layout).outcomes)
            expect(['scan', 'answer', 'lost', 'not-recognised']).toContain(outcome.type)
        },
      ),
    )
  })
})

const recorded = recordedReports()
describe.skipIf(recorded === undefined)(`recorded scanners${recorded === undefined ? ' (skipped: no test data)' : ''}`, () => {
  const descriptor = layoutFromDescriptor(fromHex(recorded?.descriptors[0]?.hex ?? ''))
  const layout = descriptor.ok ? descriptor.value : SCANNER_MODELS.newland.layout
  const outcomesOf = (id: string, by: ReportLayout) => {
    const entry = recorded?.reports.find((each) => each.id === id)
    return { entry, outcomes: arrive(every10ms((entry?.hex ?? []).map(fromHex)), by).outcomes }
  }

  it('a Voyager 1602g answers a command in six reports, then in one', () => {
    const { entry, outcomes } = outcomesOf('honeywell-1602g-revinf', layout)
    expect(outcomes).toEqual(entry?.text.map((text) => ({ type: 'answer', text })))
  })

  it('an Access-IS reader scans a code of 60 bytes in two reports', () => {
    const { entry, outcomes } = outcomesOf('access-is-atr110-2report', layout)
    expect(outcomes).toMatchObject([{ type: 'scan', text: entry?.text[0], aim: ']Q0' }])
  })

  it('a Symbol scanner in IBM hand-held mode scans a UPC-A', () => {
    const { entry, outcomes } = outcomesOf('symbol-ibm-handheld-upca', SCANNER_MODELS['ibm-hand-held'].layout)
    expect(outcomes).toMatchObject([{ type: 'scan', text: entry?.text[0], aim: ']E0' }])
  })
})
