import { type Result, ok } from '../../../shared/result.ts'
import type { ScannerCommand } from '../../../shared/scan/scanner-commands.ts'
import type { HidDevice, HidSendRefusal } from './hid-device.ts'
import { type ScanStream, type StreamOutcome, scanStream } from './scan-stream.ts'
import type { ScannerTraits } from './scanner-traits.ts'
import type { UsbSocket } from './usb-socket.ts'

/** A scanner whose reports are being read. */
export type OpenScanner = {
  readonly send: (command: ScannerCommand) => Promise<Result<undefined, HidSendRefusal>>
  readonly sendsDirectly: () => boolean
  /** Switches between sending directly and typing; without effect on one that cannot. */
  readonly sendDirectly: (isWanted: boolean) => Promise<Result<undefined, HidSendRefusal>>
  /** Called once a second and whenever devices come or go. */
  readonly look: (at: number) => void
  /** It is gone: what was open of a scan is told, and nothing can be sent any more. */
  readonly drop: () => void
  /** Lets it go as it was found: one that has been told to send directly types again. */
  readonly close: () => Promise<void>
}

export function openScanner(
  device: HidDevice,
  { layout, commands }: ScannerTraits,
  socket: UsbSocket,
  on: { readonly outcome: (outcome: StreamOutcome) => void; readonly gone: (reason: string) => void },
): OpenScanner {
  const stream: ScanStream = scanStream(layout, socket, on.outcome)
  let isDirect = false
  device.onGone(on.gone)
  device.onReport(stream.take)

  async function send(command: ScannerCommand): Promise<Result<undefined, HidSendRefusal>> {
    const sent = await device.send(command)
    if (sent.ok) stream.sent()
    return sent
  }

  async function sendDirectly(isWanted: boolean): Promise<Result<undefined, HidSendRefusal>> {
    if (commands.sendDirectly === undefined || isDirect === isWanted) return ok(undefined)
    const sent = await send(isWanted ? commands.sendDirectly.on : commands.sendDirectly.off)
    if (sent.ok) isDirect = isWanted
    return sent
  }

  return {
    send,
    sendsDirectly: () => isDirect,
    sendDirectly,
    look: stream.look,
    drop: () => {
      stream.end()
      // A device that is gone may refuse to be closed; there is nothing left to give back.
      device.close().catch(() => undefined)
    },
    close: async () => {
      await sendDirectly(false)
      stream.end()
      await device.close()
    },
  }
}
