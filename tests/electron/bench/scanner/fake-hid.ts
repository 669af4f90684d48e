import type { Hid, HidDeviceInfo, HidOpenRefusal } from '../../../../electron/bench/scanner/hid-device.ts'
import { ok, refuse } from '../../../../shared/result.ts'
import type { ScannerCommand } from '../../../../shared/scan/scanner-commands.ts'

type Handle = { report?: (bytes: Uint8Array, at: number) => void; gone?: (reason: string) => void }

/** Milliseconds between two reports that a test sends. */
const GAP = 10

/** Scanners that a test plugs in and out. Each path is one device. */
export function fakeHid() {
  const plugged = new Map<string, readonly HidDeviceInfo[]>()
  const refusals = new Map<string, HidOpenRefusal>()
  const live = new Map<string, Handle>()
  const opened: string[] = []
  const sent: { readonly path: string; readonly command: ScannerCommand }[] = []
  let isDeaf = false
  let closed = 0
  let at = 0
  let notify: () => void = () => undefined

  const hid: Hid = {
    list: async () => [...plugged.values()].flat(),
    open: async (path) => {
      const refusal = refusals.get(path) ?? (plugged.has(path) ? undefined : { type: 'cannot-open', detail: 'no such device' })
      if (refusal !== undefined) return refuse(refusal)
      opened.push(path)
      const handle: Handle = {}
      live.set(path, handle)
      return ok({
        onReport: (take) => void (handle.report = take),
        onGone: (take) => void (handle.gone = take),
        send: async (command) => {
          if (isDeaf || live.get(path) !== handle) return refuse({ type: 'not-sent', detail: 'Broken pipe' })
          sent.push({ path, command })
          return ok(undefined)
        },
        close: async () => {
          closed += 1
          if (live.get(path) === handle) live.delete(path)
        },
      })
    },
  }

  function plug(info: Partial<HidDeviceInfo> & { readonly path: string }, ...others: readonly Partial<HidDeviceInfo>[]): void {
    const whole = { ...HONEYWELL, ...info }
    plugged.set(info.path, [whole, ...others.map((other) => ({ ...whole, ...other }))])
    notify()
  }

  return {
    hid,
    opened,
    sent,
    isOpen: (path: string) => live.has(path),
    /** Handles that were opened and never closed. */
    leaks: () => opened.length - closed,
    watch: (onChange: () => void) => {
      notify = onChange
      return () => void (notify = () => undefined)
    },
    plug,
    /** A scanner in keyboard mode: a keyboard beside the scanner's own interface. */
    plugKeyboard: (path: string) => plug({ path }, { path: `${path}-keyboard`, interfaceNumber: 0, usagePage: 1, usage: 6 }),
    /** `isQuiet`: nobody is told; the next look finds it out. */
    unplug: (path: string, { isQuiet = false } = {}) => {
      plugged.delete(path)
      if (isQuiet) return
      live.get(path)?.gone?.('device disconnected')
      notify()
    },
    look: () => notify(),
    forbid: (path: string) => refusals.set(path, { type: 'no-permission', detail: 'cannot open device with path' }),
    permit: (path: string) => {
      refusals.delete(path)
      notify()
    },
    beDeaf: (deaf: boolean) => void (isDeaf = deaf),
    send: (path: string, reports: readonly Uint8Array[], gap = GAP) => {
      for (const report of reports) live.get(path)?.report?.(report, (at += gap))
    },
  }
}

const HONEYWELL: Omit<HidDeviceInfo, 'path'> = {
  vendorId: 0x0c2e,
  productId: 0x0b61,
  serialNumber: 'S1',
  manufacturer: 'Honeywell',
  product: 'Voyager 1470g',
  port: undefined,
  interfaceNumber: 1,
  usagePage: 0x8c,
  usage: 2,
}
