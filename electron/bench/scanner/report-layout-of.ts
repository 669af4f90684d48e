import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ReportLayout } from '../../../shared/scan/report-layout.ts'
import { layoutFromDescriptor } from '../../../shared/scan/report-descriptor.ts'
import { SCANNER_MODELS, familyOf } from '../../../shared/scan/scanner-models.ts'
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

/**
 * How this device reports. `unknown-maker`: a scanner whose first report must be looked at. `no-scanner`: the device uses
 * the scanner page for something else.
 */
export async function reportLayoutOf(
  device: HidDeviceInfo,
  readDescriptor: ReadDescriptor,
): Promise<ReportLayout | 'unknown-maker' | 'no-scanner'> {
  const family = familyOf(device)
  if (family !== undefined && SCANNER_MODELS[family].layout.kind === 'ibm-hand-held') return SCANNER_MODELS[family].layout
  const descriptor = await readDescriptor(device.path)
  if (descriptor !== undefined) {
    const layout = layoutFromDescriptor(descriptor)
    return layout.ok ? layout.value : 'no-scanner'
  }
  return family === undefined ? 'unknown-maker' : SCANNER_MODELS[family].layout
}
