import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * A USB device made of software (Linux configfs gadget on the dummy controller): what it is plugged into is this very
 * machine, over the whole of the kernel's USB and HID stack.
 */
export type HidFunction = {
  readonly name: string
  readonly descriptor: Uint8Array
  readonly reportLength: number
  /** 1: keyboard with boot protocol. */
  readonly protocol: 0 | 1
}

export type Gadget = {
  readonly plug: () => void
  readonly unplug: () => void
  /** Opens the device's side of a function for writing input reports. */
  readonly openFunction: (index: number) => Promise<FileHandle>
}

const CONFIG = '/sys/kernel/config/usb_gadget'
const CONTROLLER = 'dummy_udc.0'
const ENGLISH = '0x409'

export function createGadget(
  identity: {
    readonly vendorId: number
    readonly productId: number
    readonly manufacturer: string
    readonly product: string
    readonly serial: string
  },
  functions: readonly HidFunction[],
): Gadget {
  const root = join(CONFIG, 'scanner')
  const make = (...path: readonly string[]) => {
    mkdirSync(join(root, ...path), { recursive: true })
    return join(root, ...path)
  }
  const write = (path: string, name: string, value: string | number | Uint8Array) =>
    writeFileSync(join(path, name), value instanceof Uint8Array ? value : String(value))

  mkdirSync(root)
  write(root, 'idVendor', identity.vendorId)
  write(root, 'idProduct', identity.productId)
  const strings = make('strings', ENGLISH)
  write(strings, 'manufacturer', identity.manufacturer)
  write(strings, 'product', identity.product)
  write(strings, 'serialnumber', identity.serial)
  const configuration = make('configs', 'c.1')
  for (const { name, descriptor, reportLength, protocol } of functions) {
    const folder = make('functions', `hid.${name}`)
    write(folder, 'protocol', protocol)
    write(folder, 'subclass', protocol)
    write(folder, 'report_length', reportLength)
    write(folder, 'report_desc', descriptor)
    symlinkSync(folder, join(configuration, `hid.${name}`))
  }
  return {
    plug: () => write(root, 'UDC', CONTROLLER),
    unplug: () => write(root, 'UDC', '\n'),
    openFunction: (index) => open(`/dev/hidg${index}`, 'r+'),
  }
}
