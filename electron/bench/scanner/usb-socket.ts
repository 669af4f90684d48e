import { readFileSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** What the system knows of the USB socket and cable that a device hangs on. */
export type UsbSocket = {
  /** Milliseconds between two reports of the device, at least. */
  readonly reportEvery: number
  /** How many transfers this device has had, or undefined where the system does not count them. */
  readonly countTransfers: () => number | undefined
}

/** Milliseconds: a device is asked once in a frame of USB 1.1, or once in a microframe of USB 2 and later (USB 2.0, section 5.7.4). */
const FRAME = 1
const MICROFRAME = 0.125
/** Megabits a second from which on there are microframes. */
const HIGH_SPEED = 480

const NOTHING_KNOWN: UsbSocket = { reportEvery: FRAME, countTransfers: () => undefined }

export type FindSocket = (path: string) => UsbSocket

/** Linux has a folder for each USB device (Documentation/ABI/stable/sysfs-bus-usb): with its `speed`, and `urbnum`, its transfers so far. */
export const usbSocketFromSysfs: FindSocket = (path) => {
  const usbInterface = interfaceFolder(path)
  if (usbInterface === undefined) return NOTHING_KNOWN
  const device = dirname(usbInterface)
  return {
    reportEvery: Number(readText(join(device, 'speed')) ?? 0) >= HIGH_SPEED ? MICROFRAME : FRAME,
    countTransfers: () => {
      const count = Number(readText(join(device, 'urbnum')) ?? Number.NaN)
      return Number.isInteger(count) ? count : undefined
    },
  }
}

/** The socket's name, such as `1-2.3`: the same as long as the cable stays in it. */
export function portOf(path: string): string | undefined {
  const usbInterface = interfaceFolder(path)
  return usbInterface === undefined ? undefined : basename(dirname(usbInterface))
}

/** `/dev/hidraw3` → `/sys/devices/…/1-2.3/1-2.3:1.1`; undefined for what is not on USB. */
function interfaceFolder(path: string): string | undefined {
  if (!path.startsWith('/dev/hidraw')) return undefined
  try {
    const folder = dirname(realpathSync(join('/sys/class/hidraw', basename(path), 'device')))
    return /^[\d.-]+:\d+\.\d+$/.test(basename(folder)) ? folder : undefined
  } catch {
    return undefined
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return undefined
  }
}
