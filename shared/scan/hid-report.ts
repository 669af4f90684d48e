import { assertNever } from '../decider.ts'
import type { FieldLayout, ReportLayout } from './report-layout.ts'

/** What one input report holds. A report that fits nothing keeps its bytes: nothing that a scanner says is dropped unseen. */
export type ReportPart =
  | {
      readonly type: 'part'
      readonly aim: string | undefined
      readonly data: Uint8Array
      /** Do more reports of the same scan follow? Where no flag says so, a full report leaves it open. */
      readonly more: 'yes' | 'no' | 'perhaps'
      /** Every data byte of the report is used; all but the last report of a scan must be so. */
      readonly full: boolean
      /** The scanner answers a command; nobody scanned a label. */
      readonly isAnswer: boolean
      readonly bytes: Uint8Array
    }
  | { readonly type: 'not-recognised'; readonly why: NotRecognised; readonly bytes: Uint8Array }

export type NotRecognised = 'other-report-id' | 'too-short' | 'count-too-large' | 'empty'

/** Honeywell marks the answer to a menu command so; seen as `]Z6`, and as `]X0` with this code (Voyager 1602g). */
const HONEYWELL_ANSWER_CODE = 0x3f

/**
 * Label types at the end of an IBM hand-held report and the AIM identifier they stand for; longest first.
 * Source: Hand Held Products 4600g user guide, page 1-13 (IBM 4683 suffixes).
 */
const IBM_SYMBOLOGIES: readonly (readonly [suffix: readonly number[], aim: string])[] = [
  [[0x00, 0x0a, 0x0b], ']A0'],
  [[0x00, 0x0d, 0x0b], ']I0'],
  [[0x00, 0x18, 0x0b], ']C0'],
  [[0x0c], ']E4'],
  [[0x16], ']E0'],
  [[0x0d], ']E0'],
  [[0x0a], ']E0'],
]
const IBM_HEADER_BYTES = 4

export function readReport(layout: ReportLayout, bytes: Uint8Array): ReportPart {
  switch (layout.kind) {
    case 'fields':
      return readFields(layout, bytes)
    case 'ibm-hand-held':
      return readIbmHandHeld(bytes)
    default:
      return assertNever(layout)
  }
}

function readFields(layout: FieldLayout, bytes: Uint8Array): ReportPart {
  if (layout.reportId !== undefined && bytes[0] !== layout.reportId) return { type: 'not-recognised', why: 'other-report-id', bytes }
  const count = bytes[layout.count]
  if (count === undefined || bytes.length < layout.data.offset + count) return { type: 'not-recognised', why: 'too-short', bytes }
  if (count > layout.data.length) return { type: 'not-recognised', why: 'count-too-large', bytes }
  const aim = layout.aim === undefined ? undefined : aimFrom(bytes.subarray(layout.aim, layout.aim + 3))
  const full = count === layout.data.length
  const flag = layout.continued
  return {
    type: 'part',
    aim,
    data: bytes.slice(layout.data.offset, layout.data.offset + count),
    more: flag === undefined ? (full ? 'perhaps' : 'no') : ((bytes[flag.offset] ?? 0) & flag.mask) === 0 ? 'no' : 'yes',
    full,
    isAnswer: aim === ']Z6' || (aim === ']X0' && layout.makerCode !== undefined && bytes[layout.makerCode] === HONEYWELL_ANSWER_CODE),
    bytes,
  }
}

function readIbmHandHeld(bytes: Uint8Array): ReportPart {
  const used = bytes[0] ?? 0
  if (used > bytes.length) return { type: 'not-recognised', why: 'count-too-large', bytes }
  if (used <= IBM_HEADER_BYTES) return { type: 'not-recognised', why: 'too-short', bytes }
  const body = bytes.slice(IBM_HEADER_BYTES, used)
  const symbology = IBM_SYMBOLOGIES.find(([suffix]) => suffix.every((byte, index) => body.at(index - suffix.length) === byte))
  const data = symbology === undefined ? body : body.slice(0, body.length - symbology[0].length)
  return { type: 'part', aim: symbology?.[1], data, more: 'no', full: false, isAnswer: false, bytes }
}

/** An AIM identifier is `]`, a letter and a modifier. Scanners that know none leave zeros there. */
export function aimFrom(bytes: Uint8Array): string | undefined {
  const text = String.fromCharCode(...bytes)
  return /^\][A-Za-z][0-9A-Za-z]$/.test(text) ? text : undefined
}
