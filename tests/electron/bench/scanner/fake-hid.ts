import type { Hid, HidDeviceInfo, HidOpenRefusal } from '../../../../electron/bench/scanner/hid-device.ts'
import { ok, refuse } from '../../../../shared/result.ts'

/** Scanners that a test plugs in and out. Each path is one device. */
export function fakeHid() {
  const plugged = new Map<string, HidDeviceInfo>()
  const refusals = new Map<string, HidOpenRefusal>()
  const live = new Map<string, { report?: (bytes: Uint8Array) => void; gone?: (reason: string) => void }>()
  const opened: string[] = []
  let notify: () => void = () => undefined

  const hid: Hid = {
    list: async () => [...plugged.values()],
    open: async (path) => {
      opened.push(path)
      const refusal = refusals.get(path)
      if (refusal !== undefined) return refuse(refusal)
      const handlers: { report?: (bytes: Uint8Array) => void; gone?: (reason: string) => void } = {}
      live.set(path, handlers)
      return ok({
        onReport: (take) => void (handlers.report = take),
        onGone: (take) => void (handlers.gone = take),
        close: async () => void live.delete(path),
      })
    },
  }

  return {
    hid,
    opened,
    isOpen: (path: string) => live.has(path),
    watch: (onChange: () => void) => {
      notify = onChange
      return () => void (notify = () => undefined)
    },
    plug: (info: Partial<HidDeviceInfo> & { path: string }) => {
      plugged.set(info.path, { ...HONEYWELL, ...info })
      notify()
    },
    unplug: (path: string) => {
      plugged.delete(path)
      live.get(path)?.gone?.('device disconnected')
      notify()
    },
    forbid: (path: string) => refusals.set(path, { type: 'no-permission', detail: 'cannot open device with path' }),
    permit: (path: string) => {
      refusals.delete(path)
      notify()
    },
    send: (path: string, reports: readonly Uint8Array[]) => {
      for (const report of reports) live.get(path)?.report?.(report)
    },
  }
}

const HONEYWELL: Omit<HidDeviceInfo, 'path'> = {
  vendorId: 0x0c2e,
  productId: 0x0b61,
  serialNumber: 'S1',
  manufacturer: 'Honeywell',
  product: 'Voyager 1470g',
  interfaceNumber: 1,
  usagePage: 0x8c,
  usage: 2,
}
