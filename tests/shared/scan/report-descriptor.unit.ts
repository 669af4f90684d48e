import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutFromDescriptor } from '../../../shared/scan/report-descriptor.ts'
import { SCANNER_MODELS } from '../../../shared/scan/scanner-models.ts'
import { fromHex, recordedReports } from './recorded.ts'

// Usage page 8C, usage 02, application collection; report 2: byte count, 56 data bytes, 7 vendor bits, the continued flag.
const WITHOUT_AIM = fromHex(
  [
    '058c0902a101', // usage page 0x8C, usage 0x02 scanner, application collection
    '8502', //           report id 2
    '150026ff007508', // 0…255, 8 bits
    '0501093b95018102', // generic desktop, byte count, one: input
    '058c09fe9538820201', // decoded data, 56: input, buffered bytes
    '0666ff090195058102', // five bytes of the maker's own
    '058c09ff2501750195088102', // continued, 8 × 1 bit
    'c0',
  ].join(''),
)

const WITHOUT_REPORT_ID = fromHex('058c0902a101150026ff0075080501093b95018102058c09fb09fc09fd9503810209fe9520820201c0')

const KEYBOARD_SETTINGS = fromHex('058c0901a1018502150026ff0075080501093b95018102058c09fe95208102c0')

describe('the report descriptor of a scanner', () => {
  it('says where the scan is in a report without an AIM identifier', () => {
    expect(layoutFromDescriptor(WITHOUT_AIM)).toEqual({
      ok: true,
      value: {
        kind: 'fields',
        reportId: 2,
        count: 1,
        aim: undefined,
        data: { offset: 2, length: 56 },
        continued: { offset: 63, mask: 1 },
        makerCode: undefined,
      },
    })
  })

  it('counts from byte 0 when the device numbers no reports', () => {
    const read = layoutFromDescriptor(WITHOUT_REPORT_ID)
    expect(read.ok && read.value).toMatchObject({
      reportId: undefined,
      count: 0,
      aim: 1,
      data: { offset: 4, length: 32 },
      continued: undefined,
    })
  })

  it('takes a keyboard that uses the scanner page for its settings for no scanner', () => {
    expect(layoutFromDescriptor(KEYBOARD_SETTINGS)).toEqual({ ok: false, error: { type: 'not-a-scanner' } })
  })

  it('refuses a descriptor that ends inside an item', () => {
    expect(layoutFromDescriptor(WITHOUT_AIM.slice(0, 3))).toEqual({ ok: false, error: { type: 'descriptor-cut-short', at: 2 } })
  })

  it('gives an answer for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300, size: 'max' }), (bytes) => {
        const read = layoutFromDescriptor(bytes)
        if (!read.ok) expect(['descriptor-cut-short', 'not-a-scanner']).toContain(read.error.type)
      }),
    )
  })

  const recorded = recordedReports()
  it.skipIf(recorded === undefined)(
    `agrees with the table for the recorded Honeywell descriptor${recorded === undefined ? ' (skipped: no test data)' : ''}`,
    () => {
      const descriptor = recorded?.descriptors.find((each) => each.id === 'honeywell-hhp-hidpos')
      expect(layoutFromDescriptor(fromHex(descriptor?.hex ?? ''))).toEqual({ ok: true, value: SCANNER_MODELS.honeywell.layout })
    },
  )
})
