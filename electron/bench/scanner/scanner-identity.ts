import { SCANNER_MODELS, familyOf, isScanner } from '../../../shared/scan/scanner-models.ts'
import type { HidDeviceInfo } from './hid-device.ts'

/** A scanner that is plugged in, under an id that survives unplugging: the path does not, and is given to the next device. */
export type PluggedScanner = {
  readonly id: string
  /** What it calls itself. */
  readonly model: string
  readonly device: HidDeviceInfo
  /** It is a keyboard too: what is not sent through this interface is typed. */
  readonly isKeyboard: boolean
}

/**
 * The scanners among the devices, each path once. Two of a kind without serial numbers are told apart by the socket they
 * are plugged into, and where the system does not tell that, by their order.
 */
export function scannersAmong(devices: readonly HidDeviceInfo[]): readonly PluggedScanner[] {
  const byPath = new Map(devices.filter(isScanner).map((device) => [device.path, device]))
  const keyboards = new Set(devices.filter(isKeyboard).map(unitOf))
  const sorted = [...byPath.values()].toSorted(byPlace)
  const seen = new Map<string, number>()
  return sorted.map((device) => {
    const unit = unitOf(device)
    const count = (seen.get(unit) ?? 0) + 1
    seen.set(unit, count)
    return { id: count === 1 ? unit : `${unit}#${count}`, model: modelOf(device), device, isKeyboard: keyboards.has(unit) }
  })
}

/** All interfaces of one scanner have this in common. */
function unitOf({ vendorId, productId, serialNumber, port }: HidDeviceInfo): string {
  return [hex(vendorId), hex(productId), serialNumber ?? (port === undefined ? '' : `@${port}`)].join(':')
}

/** The generic desktop page's keyboard (HID Usage Tables 1.5, section 4). */
function isKeyboard({ usagePage, usage }: HidDeviceInfo): boolean {
  return usagePage === 1 && usage === 6
}

function byPlace(one: HidDeviceInfo, other: HidDeviceInfo): number {
  return compare(one.port ?? '', other.port ?? '') || compare(one.path, other.path)
}

function compare(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true })
}

function modelOf(device: HidDeviceInfo): string {
  const family = familyOf(device)
  const maker = device.manufacturer?.trim() ?? (family === undefined ? '' : SCANNER_MODELS[family].name)
  const product = device.product?.trim() ?? ''
  const name = product.startsWith(maker) ? product : `${maker} ${product}`.trim()
  return name === '' ? 'Scanner' : name
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0')
}
