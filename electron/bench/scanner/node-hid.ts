import { access, constants } from 'node:fs/promises'
import nodeHid from 'node-hid'
import { type Result, ok, refuse } from '../../../shared/result.ts'
import type { ScannerCommand } from '../../../shared/scan/scanner-commands.ts'
import type { Hid, HidDevice, HidDeviceInfo, HidSendRefusal } from './hid-device.ts'
import { portOf } from './usb-socket.ts'

/**
 * The system's HID devices through node-hid. Only its asynchronous half is used: it reads in a thread of its own, so that
 * the kernel's buffer of 64 reports does not fill while the bench is busy.
 */
export const nodeHidDevices: Hid = {
  list: async () => (await nodeHid.devicesAsync()).flatMap(infoOf),
  open: async (path) => {
    try {
      return ok(deviceOf(await nodeHid.HIDAsync.open(path)))
    } catch (error) {
      const detail = wordsOf(error)
      return refuse({ type: (await isForbidden(path)) ? 'no-permission' : 'cannot-open', detail })
    }
  },
}

function infoOf(device: nodeHid.Device): readonly HidDeviceInfo[] {
  if (device.path === undefined) return []
  return [
    {
      path: device.path,
      vendorId: device.vendorId,
      productId: device.productId,
      serialNumber: device.serialNumber === '' ? undefined : device.serialNumber,
      manufacturer: device.manufacturer,
      product: device.product,
      port: portOf(device.path),
      interfaceNumber: device.interface,
      usagePage: device.usagePage,
      usage: device.usage,
    },
  ]
}

function deviceOf(device: nodeHid.HIDAsync): HidDevice {
  return {
    // Handed on at the end of the loop's turn: node-hid takes an exception of a listener for an error of the device, and
    // what has come meanwhile gets its time before anybody works on it.
    onReport: (take) =>
      void device.on('data', (bytes: Buffer) => {
        const at = performance.now()
        setImmediate(() => take(new Uint8Array(bytes), at))
      }),
    onGone: (take) => void device.once('error', (error: unknown) => setImmediate(() => take(wordsOf(error)))),
    send: (command) => send(device, command),
    close: () => device.close(),
  }
}

async function send(device: nodeHid.HIDAsync, { report, bytes }: ScannerCommand): Promise<Result<undefined, HidSendRefusal>> {
  try {
    await (report === 'feature' ? device.sendFeatureReport([...bytes]) : device.write([...bytes]))
    return ok(undefined)
  } catch (error) {
    return refuse({ type: 'not-sent', detail: wordsOf(error) })
  }
}

/** HIDAsync emits a string where others emit an Error. */
function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** hidapi's message does not say why it could not open; the file's rights do. Elsewhere than on Linux the path is no file. */
async function isForbidden(path: string): Promise<boolean> {
  if (process.platform !== 'linux') return false
  try {
    await access(path, constants.R_OK | constants.W_OK)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EACCES'
  }
}
