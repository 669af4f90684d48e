import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { layoutFromDescriptor } from '../../../shared/scan/report-descriptor.ts'
import type { ReportLayout } from '../../../shared/scan/report-layout.ts'
import { NO_COMMANDS, type ScannerCommands, commandsFromDescriptor } from '../../../shared/scan/scanner-commands.ts'
import { SCANNER_MODELS, type ScannerFamily, familyOf } from '../../../shared/scan/scanner-models.ts'
import type { HidDeviceInfo } from './hid-device.ts'

/** Reads a device's report descriptor, or undefined where the system does not hand it out. */
export type ReadDescriptor = (path: string) => Promise<Uint8Array | undefined>

/** Linux keeps the descriptor beside each hidraw device. hidapi has a call for it, node-hid does not pass it on. */
export const readDescriptorFromSysfs: ReadDescriptor = async (path) => {
  if (!path.startsWith('/dev/hidraw')) return undefined
  try {
    return new Uint8Array(await readFile(join('/sys/class/hidraw', basename(path), 'device', 'report_descriptor')))
  } catch {
    return undefined
  }
}

/** How a device reports and what can be said to it. `unknown-maker`: its first report must be looked at. */
export type ScannerTraits = {
  readonly family: ScannerFamily | undefined
  readonly layout: ReportLayout | 'unknown-maker'
  readonly commands: ScannerCommands
}

/** What the descriptor says; else what the table says of its maker. `no-scanner`: the device uses the scanner page for something else. */
export async function scannerTraits(device: HidDeviceInfo, readDescriptor: ReadDescriptor): Promise<ScannerTraits | 'no-scanner'> {
  const family = familyOf(device)
  const row = family === undefined ? undefined : SCANNER_MODELS[family]
  if (row?.layout.kind === 'ibm-hand-held') return { family, layout: row.layout, commands: row.commands }
  const descriptor = await readDescriptor(device.path)
  if (descriptor === undefined) return { family, layout: row?.layout ?? 'unknown-maker', commands: row?.commands ?? NO_COMMANDS }
  const layout = layoutFromDescriptor(descriptor)
  return layout.ok ? { family, layout: layout.value, commands: commandsFromDescriptor(descriptor) } : 'no-scanner'
}
