import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { type HidScan, type HidTrouble, startHidScanners } from '../../../electron/bench/scanner/hid-scanners.ts'
import { nodeHidDevices } from '../../../electron/bench/scanner/node-hid.ts'
import { readDescriptorFromSysfs } from '../../../electron/bench/scanner/report-layout-of.ts'
import { watchHidDevices } from '../../../electron/bench/scanner/watch-hid.ts'
import type { WedgeKey } from '../../../shared/scan/key-text.ts'
import { idleWedge, pressKey } from '../../../shared/scan/wedge-detector.ts'
import { honeywellScan } from '../../shared/scan/posted-report.ts'
import { BURST, GS1, KEYED, LONG, NOBODY, PRODUCT, SHORT } from './cases.ts'
import { KEYBOARD, KEYBOARD_SETTINGS, SCANNER } from './descriptors.ts'
import { keyboardEvents, readKeys } from './evdev.ts'
import { createGadget } from './usb-gadget.ts'
import { keyReports } from './wedge-keys.ts'

/** Plays the scanner on one side of a USB cable and runs the bench's own adapter on the other; says what came as JSON lines. */
function say(step: string, value: unknown): void {
  process.stdout.write(`${JSON.stringify({ step, value })}\n`)
}

const gadget = createGadget({ vendorId: 0x0c2e, productId: 0x0b61, manufacturer: 'Honeywell', product: PRODUCT, serial: 'G1' }, [
  { name: 'keyboard', descriptor: KEYBOARD, reportLength: 8, protocol: 1 },
  { name: 'scanner', descriptor: SCANNER, reportLength: 64, protocol: 0 },
  { name: 'settings', descriptor: KEYBOARD_SETTINGS, reportLength: 64, protocol: 0 },
])

const scans: HidScan[] = []
const troubles: HidTrouble[] = []
function watchScanners() {
  return startHidScanners({
    hid: nodeHidDevices,
    readDescriptor: readDescriptorFromSysfs,
    watch: watchHidDevices,
    now: () => performance.now(),
    onScan: (scan) => void scans.push(scan),
    onTrouble: (trouble) => void troubles.push(trouble),
    onChange: () => undefined,
    onError: (error) => say('error', String(error)),
  })
}

async function until(isTrue: () => boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (isTrue()) return
    await wait(25)
  }
  say('never', what)
}

const scanners = watchScanners()
const isInState = (state: string) => () => scanners.list()[0]?.state === state
gadget.plug()
await until(isInState('ready'), 'the scanner is ready')
say(
  'devices',
  (await nodeHidDevices.list()).map(({ usagePage, usage }) => [usagePage, usage]),
)
say('scanners', scanners.list())

let scanner = await gadget.openFunction(1)
async function send(text: string, aim: string, reports = Number.POSITIVE_INFINITY): Promise<void> {
  for (const report of honeywellScan(text, aim).slice(0, reports)) await scanner.write(report)
}

await send(SHORT.text, SHORT.aim)
await send(LONG.text, LONG.aim)
await send(GS1.text, GS1.aim)
await until(() => scans.length === 3, 'three scans')
say(
  'scans',
  scans.map(({ text, aim, scanner: { name } }) => ({ text, aim, name })),
)

scans.length = 0
for (const text of BURST) await send(text, ']C0')
await until(() => scans.length >= BURST.length, 'the whole burst')
say(
  'burst',
  scans.map(({ text }) => text),
)

scans.length = 0
await send(LONG.text, LONG.aim, 2)
await wait(50)
gadget.unplug()
await until(isInState('unplugged'), 'the unplugging is noticed')
say('half', { scans: scans.length, troubles: troubles.map(({ outcome }) => outcome) })
await scanner.close()

gadget.plug()
await until(isInState('ready'), 'the scanner is ready again')
scanner = await gadget.openFunction(1)
await send(LONG.text, LONG.aim)
await until(() => scans.length === 1, 'a scan after the replug')
say('replugged', { texts: scans.map(({ text }) => text), scanners: scanners.list() })

await until(() => keyboardEvents('Honeywell') !== undefined, 'the keyboard is there')
const keys: WedgeKey[] = []
const stopReading = readKeys(keyboardEvents('Honeywell') ?? '', (key) => void keys.push(key))
// The console listens to this keyboard too: what is typed before `cat` has opened it would be the console's alone.
await wait(500)
// A scanner's firmware does not wait for anybody; a write per key from here would be slower than a person in this guest.
const keyboard = spawn('dd', ['of=/dev/hidg0', 'bs=8', 'iflag=fullblock', 'status=none'])
keyboard.stdin.end(Buffer.concat(keyReports(`${KEYED}\n`)))
await until(() => keys.at(-1)?.code === 'Enter', 'the Enter key')
let wedge = idleWedge
const outcomes = keys.flatMap((key) => {
  const step = pressKey(wedge, key)
  wedge = step.state
  return step.outcomes
})
const gaps = keys.slice(1).map((key, index) => Math.round(key.time - (keys[index]?.time ?? 0)))
say('wedge', { outcomes: outcomes.filter(({ type }) => type !== 'pending'), gaps })
stopReading()
await scanners.close()

process.setuid?.(NOBODY)
const forbidden = watchScanners()
await until(() => forbidden.list().length > 0, 'the forbidden scanner is seen')
say('forbidden', forbidden.list())
await forbidden.close()
say('end', true)
process.exit(0)
