import { type Result, refuse } from '../../../shared/result.ts'
import type { Hid, HidSendRefusal } from './hid-device.ts'
import { type OpenScanner, openScanner } from './open-scanner.ts'
import type { StreamOutcome } from './scan-stream.ts'
import { type HidScan, type HidTrouble, KNOWN_ACTS, type KnownAct, type Scanner } from './scanner.ts'
import { type PluggedScanner, scannersAmong } from './scanner-identity.ts'
import { type ReadDescriptor, type ScannerTraits, scannerTraits } from './scanner-traits.ts'
import type { FindSocket } from './usb-socket.ts'
import type { WatchDevices } from './watch-hid.ts'

/** The machine that scanners are plugged into. */
export type ScannerMachine = {
  readonly hid: Hid
  readonly readDescriptor: ReadDescriptor
  readonly findSocket: FindSocket
  readonly watch: WatchDevices
}

export type HidScannersOptions = {
  readonly machine: ScannerMachine
  /** Shall this scanner send directly where it could type? */
  readonly wantsDirect: (id: string) => boolean
  readonly onScan: (scan: HidScan) => void
  readonly onTrouble: (trouble: HidTrouble) => void
  /** A scanner came, went or changed its state. */
  readonly onChange: () => void
  /** Looking for devices failed; it is tried again. */
  readonly onError: (error: unknown) => void
}

export type HidScanners = {
  readonly list: () => readonly Scanner[]
  /** Refused where the scanner is not there, does not know how, or does not answer. */
  readonly act: (id: string, act: KnownAct) => Promise<Result<undefined, ScannerActRefusal>>
  /** Does at once what `wantsDirect` says when a scanner is plugged in. */
  readonly sendDirectly: (id: string, isWanted: boolean) => Promise<Result<undefined, ScannerActRefusal>>
  readonly close: () => Promise<void>
}

export type ScannerActRefusal = HidSendRefusal | { readonly type: 'not-there' | 'not-able' }

type Opened = { readonly path: string; readonly traits: ScannerTraits; readonly device: OpenScanner }

/** Keeps every point-of-sale scanner of this machine open, through plugging and unplugging, until closed. */
export function startHidScanners({ machine, ...options }: HidScannersOptions): HidScanners {
  const scanners = new Map<string, Scanner>()
  const opened = new Map<string, Opened>()
  const ignored = new Set<string>()
  let isClosed = false
  let looking: Promise<void> | undefined
  let lookAgain = false

  function note(scanner: Scanner): void {
    if (JSON.stringify(scanners.get(scanner.id)) === JSON.stringify(scanner)) return
    scanners.set(scanner.id, scanner)
    options.onChange()
  }

  function report(id: string, outcome: StreamOutcome): void {
    const scanner = scanners.get(id)
    if (scanner === undefined) return
    if (outcome.type === 'scan') options.onScan({ scanner, text: outcome.text, aim: outcome.aim, bytes: outcome.data })
    else options.onTrouble({ scanner, outcome })
  }

  async function open(plugged: PluggedScanner): Promise<void> {
    const { id, device: info } = plugged
    const traits = await scannerTraits(info, machine.readDescriptor)
    if (traits === 'no-scanner') {
      ignored.add(info.path)
      return
    }
    const device = await machine.hid.open(info.path)
    if (isClosed) {
      if (device.ok) await device.value.close()
      return
    }
    if (!device.ok) {
      const state = device.error.type === 'no-permission' ? 'no-permission' : 'error'
      note({ ...described(plugged, traits), state, detail: device.error.detail })
      return
    }
    const scanner = openScanner(device.value, traits, machine.findSocket(info.path), {
      outcome: (outcome) => report(id, outcome),
      gone: (reason) => {
        // What is heard of a scanner that has been opened anew since is old news.
        if (opened.get(id)?.device === scanner) drop(id, reason)
        requestLook()
      },
    })
    opened.set(id, { path: info.path, traits, device: scanner })
    note({ ...described(plugged, traits), state: 'ready', detail: undefined })
    if (options.wantsDirect(id)) await sendDirectly(id, true)
  }

  function drop(id: string, reason: string | undefined): void {
    opened.get(id)?.device.drop()
    opened.delete(id)
    const scanner = scanners.get(id)
    if (scanner !== undefined) note({ ...scanner, state: 'unplugged', sendsDirectly: false, detail: reason })
  }

  async function sendDirectly(id: string, isWanted: boolean): Promise<Result<undefined, ScannerActRefusal>> {
    const there = opened.get(id)
    const scanner = scanners.get(id)
    if (there === undefined || scanner === undefined) return refuse({ type: 'not-there' })
    if (scanner.mode !== 'keyboard') return refuse({ type: 'not-able' })
    const sent = await there.device.sendDirectly(isWanted)
    const now = scanners.get(id)
    if (now !== undefined && opened.get(id) === there)
      note({ ...now, sendsDirectly: there.device.sendsDirectly(), detail: sent.ok ? undefined : sent.error.detail })
    return sent
  }

  async function lookOnce(): Promise<void> {
    const devices = await machine.hid.list()
    const paths = new Set(devices.map((device) => device.path))
    for (const path of ignored) if (!paths.has(path)) ignored.delete(path)
    const plugged = scannersAmong(devices)
    const isThere = (id: string, path?: string) =>
      plugged.some((scanner) => scanner.id === id && (path === undefined || scanner.device.path === path))
    for (const [id, { path }] of opened) if (!isThere(id, path)) drop(id, undefined)
    for (const { id, state } of scanners.values()) if (state !== 'unplugged' && !isThere(id)) drop(id, undefined)
    for (const scanner of plugged) if (!isClosed && !opened.has(scanner.id) && !ignored.has(scanner.device.path)) await open(scanner)
    for (const { device } of opened.values()) device.look(performance.now())
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

  const unwatch = machine.watch(requestLook)
  requestLook()

  return {
    list: () => [...scanners.values()],
    act: async (id, act) => {
      const there = opened.get(id)
      if (there === undefined) return refuse({ type: 'not-there' })
      const command = there.traits.commands[act]
      return command === undefined ? refuse({ type: 'not-able' }) : there.device.send(command)
    },
    sendDirectly,
    close: async () => {
      isClosed = true
      lookAgain = false
      unwatch()
      await looking
      for (const { device } of opened.values()) await device.close()
      opened.clear()
    },
  }
}

/** A scanner is in keyboard mode when it is a keyboard and could be told to do without. */
function described({ id, model, isKeyboard }: PluggedScanner, { family, layout, commands }: ScannerTraits) {
  const isIbm = layout !== 'unknown-maker' && layout.kind === 'ibm-hand-held'
  const mode = isIbm ? 'ibm-hand-held' : isKeyboard && commands.sendDirectly !== undefined ? 'keyboard' : 'hid-pos'
  const acts = KNOWN_ACTS.filter((act) => commands[act] !== undefined)
  return { id, model, family, mode, acts, sendsDirectly: false } as const
}
