import { type Field, scannerFields } from './descriptor-fields.ts'

/** What can be said to a scanner, as the bytes of a report; the first byte is the report's number, 0 where it has none. */
export type ScannerCommand = { readonly report: 'output' | 'feature'; readonly bytes: readonly number[] }

/** The commands that a scanner is known to understand; one that is not known is not sent on trial. */
export type ScannerCommands = {
  readonly beep: ScannerCommand | undefined
  /** The sound for "wrong". Scanners without a beeper light their red lamp at it (Access-IS LSR118). */
  readonly errorBeep: ScannerCommand | undefined
  /** Begins to read as if the trigger had been pulled. */
  readonly trigger: ScannerCommand | undefined
  /** A scanner in keyboard mode sends its scans through the point-of-sale interface instead of typing them, and types again. */
  readonly sendDirectly: { readonly on: ScannerCommand; readonly off: ScannerCommand } | undefined
}

export const NO_COMMANDS: ScannerCommands = { beep: undefined, errorBeep: undefined, trigger: undefined, sendDirectly: undefined }

const INITIATE_READ = 0x8c_0060
const ERROR_BEEP = 0x8c_0085
const GOOD_READ_BEEP = 0x8c_0086
const HONEYWELL_REDIRECTION = 0xff66_0003
const HONEYWELL_COMMAND_LENGTH = 0xff66_0021
const HONEYWELL_COMMAND = 0xff66_0022

/** Serial commands of Honeywell's own manuals. Sent in a report of their own: HenkVanAsselt/python_hon_usbhid; Access-IS LSR118 manual, page 69. */
const SYN = 0x16
const CR = 0x0d
const SERIAL_BEEP = [SYN, 0x07, CR]
const SERIAL_TRIGGER = [SYN, 0x54, CR]

/**
 * The commands that the descriptor announces: the standard ones of the point-of-sale tables (each one bit of an output
 * report), and Honeywell's own, which are preferred since they were seen to work.
 */
export function commandsFromDescriptor(descriptor: Uint8Array): ScannerCommands {
  const read = scannerFields(descriptor)
  if (!read.ok) return NO_COMMANDS
  const fields = read.value
  const length = fields.find(({ report, usage }) => report === 'output' && usage === HONEYWELL_COMMAND_LENGTH)
  const serial = (command: readonly number[]) => (length === undefined ? undefined : serialCommand(fields, length, command))
  return {
    beep: serial(SERIAL_BEEP) ?? oneBit(fields, GOOD_READ_BEEP),
    errorBeep: oneBit(fields, ERROR_BEEP),
    trigger: serial(SERIAL_TRIGGER) ?? oneBit(fields, INITIATE_READ),
    sendDirectly: redirection(fields),
  }
}

function oneBit(fields: readonly Field[], usage: number): ScannerCommand | undefined {
  const field = fields.find((each) => each.report === 'output' && each.usage === usage && each.bits === 1)
  if (field === undefined) return undefined
  const bytes = emptyReport(fields, field)
  const at = byteIndex(field)
  bytes[at] = (bytes[at] ?? 0) | (1 << (field.bit % 8))
  return { report: 'output', bytes }
}

function serialCommand(fields: readonly Field[], length: Field, command: readonly number[]): ScannerCommand | undefined {
  const data = fields.find(
    ({ report, reportId, usage }) => report === 'output' && reportId === length.reportId && usage === HONEYWELL_COMMAND,
  )
  if (data === undefined || data.bits !== 8 || data.count < command.length) return undefined
  const bytes = emptyReport(fields, data)
  bytes[byteIndex(length)] = command.length
  for (const [index, byte] of command.entries()) bytes[byteIndex(data) + index] = byte
  return { report: 'output', bytes }
}

function redirection(fields: readonly Field[]): ScannerCommands['sendDirectly'] {
  const field = fields.find(({ report, usage, bits }) => report === 'feature' && usage === HONEYWELL_REDIRECTION && bits === 8)
  if (field === undefined) return undefined
  const command = (value: number): ScannerCommand => {
    const bytes = emptyReport(fields, field)
    bytes[byteIndex(field)] = value
    return { report: 'feature', bytes }
  }
  return { on: command(1), off: command(0) }
}

/** A report without a number is sent with a 0 before it, which does not go over the cable. */
function byteIndex({ reportId, bit }: Field): number {
  return Math.floor(bit / 8) + (reportId === undefined ? 1 : 0)
}

/** As long as the descriptor says, so that no scanner waits for the rest. */
function emptyReport(fields: readonly Field[], { report, reportId }: Field): number[] {
  const inside = fields.filter((field) => field.report === report && field.reportId === reportId)
  const bits = Math.max(...inside.map(({ bit, bits, count }) => bit + bits * count))
  const bytes = Array.from({ length: Math.ceil(bits / 8) + (reportId === undefined ? 1 : 0) }, () => 0)
  bytes[0] = reportId ?? 0
  return bytes
}
