import type { ScannerMachine } from './hid-scanners.ts'
import { nodeHidDevices } from './node-hid.ts'
import { readDescriptorFromSysfs } from './scanner-traits.ts'
import { usbSocketFromSysfs } from './usb-socket.ts'
import { watchHidDevices } from './watch-hid.ts'

/** The USB sockets of the machine that this runs on. */
export const thisMachine: ScannerMachine = {
  hid: nodeHidDevices,
  readDescriptor: readDescriptorFromSysfs,
  findSocket: usbSocketFromSysfs,
  watch: watchHidDevices,
}
