import { spawn } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { WedgeKey } from '../../../shared/scan/key-text.ts'

/** Linux input key codes (linux/input-event-codes.h) as the names that a browser gives the same keys. */
const NAMES = new Map<number, string>([
  ...Array.from('1234567890', (digit, index) => [2 + index, `Digit${digit}`] as const),
  ...Array.from('QWERTYUIOP', (letter, index) => [16 + index, `Key${letter}`] as const),
  ...Array.from('ASDFGHJKL', (letter, index) => [30 + index, `Key${letter}`] as const),
  ...Array.from('ZXCVBNM', (letter, index) => [44 + index, `Key${letter}`] as const),
  [12, 'Minus'],
  [13, 'Equal'],
  [26, 'BracketLeft'],
  [27, 'BracketRight'],
  [28, 'Enter'],
  [29, 'ControlLeft'],
  [39, 'Semicolon'],
  [42, 'ShiftLeft'],
  [51, 'Comma'],
  [52, 'Period'],
  [53, 'Slash'],
  [57, 'Space'],
])

const EVENT_BYTES = 24
const KEY_EVENT = 1
const PRESSED = 1
const RELEASED = 0

/** The event device of the keyboard whose name begins so. */
export function keyboardEvents(name: string): string | undefined {
  const found = readdirSync('/sys/class/input').find(
    (entry) => entry.startsWith('event') && readFileSync(join('/sys/class/input', entry, 'device/name'), 'utf8').startsWith(name),
  )
  return found === undefined ? undefined : join('/dev/input', found)
}

/**
 * Reads key presses from an event device until the returned function is called, with the kernel's own times. The kernel
 * keeps few events and drops the rest, so a process of its own empties it.
 */
export function readKeys(path: string, take: (key: WedgeKey) => void): () => void {
  const reader = spawn('cat', [path])
  let shift = false
  let ctrl = false
  let rest = Buffer.alloc(0)
  reader.stdout.on('data', (chunk: Buffer) => {
    const bytes = Buffer.concat([rest, chunk])
    rest = bytes.subarray(bytes.length - (bytes.length % EVENT_BYTES))
    for (let at = 0; at + EVENT_BYTES <= bytes.length; at += EVENT_BYTES) {
      if (bytes.readUInt16LE(at + 16) !== KEY_EVENT) continue
      const code = NAMES.get(bytes.readUInt16LE(at + 18)) ?? ''
      const value = bytes.readInt32LE(at + 20)
      if (code === 'ShiftLeft') shift = value !== RELEASED
      else if (code === 'ControlLeft') ctrl = value !== RELEASED
      else if (value !== RELEASED) {
        const time = Number(bytes.readBigInt64LE(at)) * 1000 + Number(bytes.readBigInt64LE(at + 8)) / 1000
        take({
          key: code === 'Enter' ? 'Enter' : '',
          code,
          time,
          shift,
          ctrl,
          alt: false,
          altGraph: false,
          meta: false,
          caps: false,
          repeat: value !== PRESSED,
        })
      }
    }
  })
  return () => void reader.kill()
}
