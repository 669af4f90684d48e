import { SCANNER_MODELS, familyOf, isScanner } from '../../../shared/scan/scanner-models.ts'
import type { HidDeviceInfo } from './hid-device.ts'

/** A scanner that is plugged in, under a name that survives unplugging: the path does not, and is given to the next device. */
export type PluggedScanner = { readonly id: string; readonly name: string; readonly device: HidDeviceInfo }

/** The scanners among the devices, each path once. Two of a kind without serial numbers are told apart by their order. */
export function scannersAmong(devices: readonly HidDeviceInfo[]): readonly PluggedScanner[] {
  const byPath = new Map(devices.filter(isScanner).map((device) => [device.path, device]))
  const sorted = [...byPath.values()].toSorted((one, other) => one.path.localeCompare(other.path, 'en', { numeric: true }))
  const seen = new Map<string, number>()
  return sorted.map((device) => {
    const key = [hex(device.vendorId), hex(device.productId), device.serialNumber ?? ''].join(':')
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return { id: count === 1 ? key : `${key}#${count}`, name: nameOf(device, count), device }
  })
}

function nameOf(device: HidDeviceInfo, count: number): string {
  const family = familyOf(device)
  const maker = device.manufacturer?.trim() ?? (family === undefined ? '' : SCANNER_MODELS[family].name)
  const product = device.product?.trim() ?? ''
  const name = product.startsWith(maker) ? product : `${maker} ${product}`.trim()
  return `${name === '' ? 'Scanner' : name}${count === 1 ? '' : ` ${count}`}`
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0')
}
