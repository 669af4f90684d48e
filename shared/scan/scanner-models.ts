import type { FieldLayout, ReportLayout } from './report-layout.ts'

/**
 * Scanner families and how they report, for systems that hand out no report descriptor (Windows, macOS). A device is a
 * row; a family without a row does not compile. Where the descriptor can be read, it wins over this table.
 */
export type ScannerFamily = 'honeywell' | 'newland' | 'microscan' | 'zebra-ibm'

export type ScannerModel = {
  readonly name: string
  /** USB vendor ids that report in this way. */
  readonly vendorIds: readonly number[]
  /** The HID usage that tells a scanner's data interface from its other interfaces. */
  readonly usagePage: number
  readonly usage: number
  readonly layout: ReportLayout
}

const POINT_OF_SALE = { usagePage: 0x8c, usage: 0x02 } as const

/** `02 · count · ] c m · data[56] · code id · reserved · continued`. Sources: Hand Held Products 2020-5b manual, page 15; Access-IS LSR118 manual, page 68. */
const HONEYWELL: FieldLayout = {
  kind: 'fields',
  reportId: 2,
  count: 1,
  aim: 2,
  data: { offset: 5, length: 56 },
  continued: { offset: 63, mask: 1 },
  makerCode: 61,
}

/** `02 · count · data[56] · reserved[4] · symbology · continued`. Sources: Newland FM420 manual, page 52; ID TECH 2DScan FX100, page 49; Unitech MS842N, page 23. */
const NEWLAND: FieldLayout = {
  kind: 'fields',
  reportId: 2,
  count: 1,
  aim: undefined,
  data: { offset: 2, length: 56 },
  continued: { offset: 63, mask: 1 },
  makerCode: undefined,
}

/** `01 · count · data[62]`, no flag. Source: Microscan MS-4 help, page 2-45. */
const MICROSCAN: FieldLayout = {
  kind: 'fields',
  reportId: 1,
  count: 1,
  aim: undefined,
  data: { offset: 2, length: 62 },
  continued: undefined,
  makerCode: undefined,
}

export const SCANNER_MODELS: Readonly<Record<ScannerFamily, ScannerModel>> = {
  honeywell: { name: 'Honeywell', vendorIds: [0x0c2e, 0x0536, 0x23d0, 0x0db5], ...POINT_OF_SALE, layout: HONEYWELL },
  newland: { name: 'Newland', vendorIds: [0x1eab, 0x0acd], ...POINT_OF_SALE, layout: NEWLAND },
  // Known by its report id alone: Microscan's vendor id is in no public list.
  microscan: { name: 'Microscan', vendorIds: [], ...POINT_OF_SALE, layout: MICROSCAN },
  'zebra-ibm': {
    name: 'Zebra, IBM hand-held mode',
    vendorIds: [0x05e0],
    usagePage: 0xff45,
    usage: 0x4b00,
    layout: { kind: 'ibm-hand-held' },
  },
}

const FAMILIES = Object.keys(SCANNER_MODELS) as readonly ScannerFamily[]

export type HidIdentity = {
  readonly vendorId: number
  readonly usagePage: number | undefined
  readonly usage: number | undefined
}

/** Is this interface a scanner's data interface? Keyboards that use page 0x8C usage 0x01 for their settings are not. */
export function isScanner(device: HidIdentity): boolean {
  return FAMILIES.some((family) => hasUsageOf(SCANNER_MODELS[family], device))
}

export function familyOf(device: HidIdentity): ScannerFamily | undefined {
  return FAMILIES.find((family) => {
    const model = SCANNER_MODELS[family]
    return hasUsageOf(model, device) && model.vendorIds.includes(device.vendorId)
  })
}

function hasUsageOf(model: ScannerModel, device: HidIdentity): boolean {
  return device.usagePage === model.usagePage && device.usage === model.usage
}

/**
 * The last resort, for a maker without a row on a system without descriptors: guesses from the first report. An AIM
 * identifier where Honeywell has it decides; report id 1 is Microscan's; all others seen report as Newland does.
 */
export function familyFromReport(bytes: Uint8Array): ScannerFamily {
  if (bytes[0] === 1) return 'microscan'
  const looksLikeAim = bytes[2] === 0x5d && /^[A-Za-z][0-9A-Za-z]$/.test(String.fromCharCode(bytes[3] ?? 0, bytes[4] ?? 0))
  if (!looksLikeAim) return 'newland'
  // A Newland scanner may be set to put the identifier into the data; then it is part of what the count counts.
  const count = bytes[1] ?? 0
  const afterHoneywellData = bytes.subarray(5 + count, 61)
  const afterNewlandData = bytes.subarray(2 + count, 5 + count)
  const isHoneywell = count === 56 || (afterHoneywellData.every((byte) => byte === 0) && afterNewlandData.some((byte) => byte !== 0))
  return isHoneywell ? 'honeywell' : 'newland'
}
