import { HONEYWELL_LAYOUT, LATE_AIM_LAYOUT, MICROSCAN_LAYOUT, NEWLAND_LAYOUT } from './family-layouts.ts'
import type { ReportLayout } from './report-layout.ts'
import { NO_COMMANDS, type ScannerCommand, type ScannerCommands } from './scanner-commands.ts'

/**
 * Scanner families and how they report, for systems that hand out no report descriptor (Windows, macOS). A device is a
 * row; a family without a row does not compile. Where the descriptor can be read, it wins over this table.
 */
export type ScannerFamily = 'honeywell' | 'newland' | 'microscan' | 'late-aim' | 'ibm-hand-held'

export type ScannerModel = {
  readonly name: string
  /** USB vendor ids that report in this way. Sources: usb.ids 2025.07.26 where no other is named. */
  readonly vendorIds: readonly number[]
  /** The HID usage that tells a scanner's data interface from its other interfaces. */
  readonly usagePage: number
  readonly usage: number
  readonly layout: ReportLayout
  readonly commands: ScannerCommands
}

const POINT_OF_SALE = { usagePage: 0x8c, usage: 0x02 } as const

/**
 * Report 4 has a bit each for good read, error and trigger (Access-IS LSR118 manual, page 70; the descriptor says the
 * same); report FD takes a length and a serial command (same manual, page 69; beep and trigger seen at work by
 * HenkVanAsselt/python_hon_usbhid); feature report FE says where scans go (NielsLeenheer/WebHidBarcodeScanner).
 */
const HONEYWELL_COMMANDS: ScannerCommands = {
  beep: honeywellSerial(0x16, 0x07, 0x0d),
  errorBeep: { report: 'output', bytes: [0x04, 0x20] },
  trigger: honeywellSerial(0x16, 0x54, 0x0d),
  sendDirectly: { on: { report: 'feature', bytes: [0xfe, 1] }, off: { report: 'feature', bytes: [0xfe, 0] } },
}

function honeywellSerial(...command: readonly number[]): ScannerCommand {
  const bytes = [0xfd, command.length, ...command]
  return { report: 'output', bytes: [...bytes, ...Array.from({ length: 64 - bytes.length }, () => 0)] }
}

export const SCANNER_MODELS: Readonly<Record<ScannerFamily, ScannerModel>> = {
  honeywell: {
    name: 'Honeywell',
    // Metrologic (now Honeywell), Hand Held Products, Access-IS; Youjie: NielsLeenheer/WebHidBarcodeScanner.
    vendorIds: [0x0c2e, 0x0536, 0x0db5, 0x23d0],
    ...POINT_OF_SALE,
    layout: HONEYWELL_LAYOUT,
    commands: HONEYWELL_COMMANDS,
  },
  // Newland, ID TECH. Unitech, Quio and Saveo report alike, but no public list has vendor ids of theirs: their first report tells.
  newland: { name: 'Newland', vendorIds: [0x1eab, 0x0acd], ...POINT_OF_SALE, layout: NEWLAND_LAYOUT, commands: NO_COMMANDS },
  microscan: { name: 'Microscan', vendorIds: [0x1777], ...POINT_OF_SALE, layout: MICROSCAN_LAYOUT, commands: NO_COMMANDS },
  'late-aim': { name: '', vendorIds: [], ...POINT_OF_SALE, layout: LATE_AIM_LAYOUT, commands: NO_COMMANDS },
  // Symbol (now Zebra), product 1300 in this mode. The usage alone decides: it belongs to no other form of report.
  'ibm-hand-held': {
    name: 'Zebra',
    vendorIds: [0x05e0],
    usagePage: 0xff45,
    usage: 0x4b00,
    layout: { kind: 'ibm-hand-held' },
    commands: NO_COMMANDS,
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

/** The family that usage and maker tell, before a report was seen. */
export function familyOf(device: HidIdentity): ScannerFamily | undefined {
  if (hasUsageOf(SCANNER_MODELS['ibm-hand-held'], device)) return 'ibm-hand-held'
  return FAMILIES.find((family) => hasUsageOf(SCANNER_MODELS[family], device) && SCANNER_MODELS[family].vendorIds.includes(device.vendorId))
}

function hasUsageOf(model: ScannerModel, device: HidIdentity): boolean {
  return device.usagePage === model.usagePage && device.usage === model.usage
}
