import { constants, existsSync, mkdirSync, readFileSync, readdirSync, rmdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * A USB device made of software (Linux configfs gadget on a dummy controller): what it is plugged into is this very
 * machine, over the whole of the kernel's USB and HID stack.
 */
export type HidFunction = {
  readonly name: string
  readonly descriptor: Uint8Array
  readonly reportLength: number
  /** 1: keyboard with boot protocol. */
  readonly protocol: 0 | 1
}

export type Identity = {
  readonly vendorId: number
  readonly productId: number
  readonly manufacturer: string
  readonly product: string
  readonly serial: string | undefined
}

export type Gadget = {
  readonly plug: () => void
  readonly unplug: () => void
  /** Where the device's side of a function is written and read, from when it is plugged in. */
  readonly pathOf: (name: string) => string
  /** Opens the device's side of a function for writing input reports. */
  readonly openFunction: (name: string) => Promise<FileHandle>
  /** The output and feature reports that have arrived at a function since the last call. */
  readonly received: (name: string) => Promise<readonly (readonly number[])[]>
  /** Takes the device apart; it must be unplugged. */
  readonly remove: () => void
}

const CONFIG = '/sys/kernel/config/usb_gadget'
const ENGLISH = '0x409'
const LONGEST_REPORT = 64

/** `socket`: which of the machine's two dummy controllers. */
export function createGadget(socket: 0 | 1, identity: Identity, functions: readonly HidFunction[]): Gadget {
  const root = join(CONFIG, `scanner${socket}`)
  const make = (...path: readonly string[]) => {
    mkdirSync(join(root, ...path), { recursive: true })
    return join(root, ...path)
  }
  const write = (path: string, name: string, value: string | number | Uint8Array) =>
    writeFileSync(join(path, name), value instanceof Uint8Array ? value : String(value))

  mkdirSync(root)
  write(root, 'idVendor', identity.vendorId)
  write(root, 'idProduct', identity.productId)
  // As scanners are. The gadget's HID function then asks for a report each 10 ms.
  write(root, 'max_speed', 'full-speed')
  const strings = make('strings', ENGLISH)
  write(strings, 'manufacturer', identity.manufacturer)
  write(strings, 'product', identity.product)
  if (identity.serial !== undefined) write(strings, 'serialnumber', identity.serial)
  const configuration = make('configs', 'c.1')
  for (const { name, descriptor, reportLength, protocol } of functions) {
    const folder = make('functions', `hid.${name}${socket}`)
    write(folder, 'protocol', protocol)
    write(folder, 'subclass', protocol)
    write(folder, 'report_length', reportLength)
    write(folder, 'report_desc', descriptor)
    // Output and feature reports then come the one way that lets both be read here.
    write(folder, 'no_out_endpoint', 1)
    symlinkSync(folder, join(configuration, `hid.${name}`))
  }
  const pathOf = (name: string) => {
    const [, minor] = readFileSync(join(root, 'functions', `hid.${name}${socket}`, 'dev'), 'utf8')
      .trim()
      .split(':')
    return `/dev/hidg${minor}`
  }

  return {
    plug: () => write(root, 'UDC', `dummy_udc.${socket}`),
    unplug: () => write(root, 'UDC', '\n'),
    pathOf,
    openFunction: (name) => open(pathOf(name), 'r+'),
    received: async (name) => {
      const file = await open(pathOf(name), constants.O_RDONLY | constants.O_NONBLOCK)
      const reports: number[][] = []
      try {
        for (;;) {
          const { bytesRead, buffer } = await file.read(Buffer.alloc(LONGEST_REPORT))
          if (bytesRead === 0) return reports
          reports.push([...buffer.subarray(0, bytesRead)])
        }
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return reports
        throw error
      } finally {
        await file.close()
      }
    },
    remove: () => {
      for (const name of readdirSync(configuration).filter((each) => each.startsWith('hid.'))) unlinkSync(join(configuration, name))
      for (const { name } of functions) rmdirSync(join(root, 'functions', `hid.${name}${socket}`))
      for (const path of [configuration, strings]) if (existsSync(path)) rmdirSync(path)
      rmdirSync(root)
    },
  }
}
