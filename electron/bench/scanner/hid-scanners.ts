import type { AssemblyOutcome } from '../../../shared/scan/assemble.ts'
import type { Hid, HidDevice } from './hid-device.ts'
import { type ReadDescriptor, reportLayoutOf } from './report-layout-of.ts'
import { type ScanStream, scanStream } from './scan-stream.ts'
import { type PluggedScanner, scannersAmong } from './scanner-identity.ts'
import type { WatchDevices } from './watch-hid.ts'

export type ScannerState = 'ready' | 'no-permission' | 'error' | 'unplugged'

/** A scanner seen since the bench started; `detail` is the system's own words for what is wrong. */
export type Scanner = { readonly id: string; readonly name: string; readonly state: ScannerState; readonly detail: string | undefined }

export type HidScan = {
  readonly scanner: Scanner
  readonly text: string
  readonly aim: string | undefined
  readonly bytes: Uint8Array
}

/** What a scanner sent that is no scan: part of one, bytes of no known form, or the answer to a command. */
export type HidTrouble = { readonly scanner: Scanner; readonly outcome: Exclude<AssemblyOutcome, { type: 'scan' }> }

export type HidScannersOptions = {
  readonly hid: Hid
  readonly readDescriptor: ReadDescriptor
  readonly watch: WatchDevices
  /** Any steady clock, in milliseconds. */
  readonly now: () => number
  readonly onScan: (scan: HidScan) => void
  readonly onTrouble: (trouble: HidTrouble) => void
  /** A scanner came, went or changed its state. */
  readonly onChange: () => void
  /** Looking for devices failed; it is tried again. */
  readonly onError: (error: unknown) => void
}

export type HidScanners = { readonly list: () => readonly Scanner[]; readonly close: () => Promise<void> }

type Opened = { readonly path: string; readonly device: HidDevice; readonly stream: ScanStream }

/** Keeps every point-of-sale scanner of this machine open, through plugging and unplugging, until closed. */
export function startHidScanners(options: HidScannersOptions): HidScanners {
  const scanners = new Map<string, Scanner>()
  const opened = new Map<string, Opened>()
  const ignored = new Set<string>()
  let isClosed = false
  let looking: Promise<void> | undefined
  let lookAgain = false

  function note(scanner: Scanner): void {
    const before = scanners.get(scanner.id)
    if (before !== undefined && before.state === scanner.state && before.detail === scanner.detail && before.name === scanner.name) return
    scanners.set(scanner.id, scanner)
    options.onChange()
  }

  function report(id: string, outcome: AssemblyOutcome): void {
    const scanner = scanners.get(id)
    if (scanner === undefined) return
    if (outcome.type === 'scan') options.onScan({ scanner, text: outcome.text, aim: outcome.aim, bytes: outcome.data })
    else options.onTrouble({ scanner, outcome })
  }

  async function open({ id, name, device: info }: PluggedScanner): Promise<void> {
    const layout = await reportLayoutOf(info, options.readDescriptor)
    if (layout === 'no-scanner') {
      ignored.add(info.path)
      return
    }
    const device = await options.hid.open(info.path)
    if (isClosed) {
      if (device.ok) await device.value.close()
      return
    }
    if (!device.ok) {
      note({ id, name, state: device.error.type === 'no-permission' ? 'no-permission' : 'error', detail: device.error.detail })
      return
    }
    const stream = scanStream(layout, options.now, (outcome) => report(id, outcome))
    opened.set(id, { path: info.path, device: device.value, stream })
    device.value.onGone((reason) => drop(id, reason))
    device.value.onReport(stream.take)
    note({ id, name, state: 'ready', detail: undefined })
  }

  function drop(id: string, reason: string | undefined): void {
    const gone = opened.get(id)
    const scanner = scanners.get(id)
    opened.delete(id)
    if (gone !== undefined) {
      gone.stream.end()
      // A device that is gone may refuse to be closed; there is nothing left to give back.
      gone.device.close().catch(() => undefined)
    }
    if (scanner !== undefined) note({ ...scanner, state: 'unplugged', detail: reason })
  }

  async function lookOnce(): Promise<void> {
    const devices = await options.hid.list()
    const paths = new Set(devices.map((device) => device.path))
    for (const path of ignored) if (!paths.has(path)) ignored.delete(path)
    const plugged = scannersAmong(devices)
    const isThere = (id: string, path?: string) =>
      plugged.some((scanner) => scanner.id === id && (path === undefined || scanner.device.path === path))
    for (const [id, { path }] of opened) if (!isThere(id, path)) drop(id, undefined)
    for (const { id, state } of scanners.values()) if (state !== 'unplugged' && !isThere(id)) drop(id, undefined)
    for (const scanner of plugged) if (!isClosed && !opened.has(scanner.id) && !ignored.has(scanner.device.path)) await open(scanner)
  }

  async function look(): Promise<void> {
    while (lookAgain) {
      lookAgain = false
      await lookOnce()
    }
  }

  /** Looks run one after another: a call during a look asks for one more. */
  function requestLook(): void {
    if (isClosed) return
    lookAgain = true
    looking ??= look()
      .catch(options.onError)
      .finally(() => {
        looking = undefined
      })
  }

  const unwatch = options.watch(requestLook)
  requestLook()

  return {
    list: () => [...scanners.values()],
    close: async () => {
      isClosed = true
      lookAgain = false
      unwatch()
      await looking
      for (const { device, stream } of opened.values()) {
        stream.end()
        await device.close()
      }
      opened.clear()
    },
  }
}
