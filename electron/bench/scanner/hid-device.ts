import type { Result } from '../../../shared/result.ts'
import type { ScannerCommand } from '../../../shared/scan/scanner-commands.ts'

/** What the bench needs of the system's HID devices, and no more. `node-hid.ts` is the real one. */
export type Hid = {
  /** One entry for each top-level collection of each device; several may share a path. */
  readonly list: () => Promise<readonly HidDeviceInfo[]>
  readonly open: (path: string) => Promise<Result<HidDevice, HidOpenRefusal>>
}

export type HidDeviceInfo = {
  readonly path: string
  readonly vendorId: number
  readonly productId: number
  readonly serialNumber: string | undefined
  readonly manufacturer: string | undefined
  readonly product: string | undefined
  /** The socket it is plugged into, the same as long as the cable stays there; undefined where the system does not tell. */
  readonly port: string | undefined
  readonly interfaceNumber: number
  readonly usagePage: number | undefined
  readonly usage: number | undefined
}

export type HidDevice = {
  /**
   * Input reports as the system hands them over: the first byte is the report id where the device numbers its reports. `at`
   * is when it was read, in milliseconds of `performance.now()`, even where it is handed on later.
   */
  readonly onReport: (take: (bytes: Uint8Array, at: number) => void) => void
  /** Sends an output or feature report; its first byte is its number, 0 where the device numbers none. */
  readonly send: (command: ScannerCommand) => Promise<Result<undefined, HidSendRefusal>>
  /** The device is of no use any more, most often because it was unplugged. Called at most once. */
  readonly onGone: (take: (reason: string) => void) => void
  readonly close: () => Promise<void>
}

export type HidOpenRefusal = { readonly type: 'no-permission' | 'cannot-open'; readonly detail: string }

/** `detail` is the system's own words. */
export type HidSendRefusal = { readonly type: 'not-sent'; readonly detail: string }
