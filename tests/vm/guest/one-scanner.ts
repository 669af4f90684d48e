import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { nodeHidDevices } from '../../../electron/bench/scanner/node-hid.ts'
import type { WedgeKey } from '../../../shared/scan/key-text.ts'
import { idleWedge, pressKey } from '../../../shared/scan/wedge-detector.ts'
import { honeywellScan } from '../../shared/scan/posted-report.ts'
import { type BenchSide, say, until, watchScanners } from './bench-side.ts'
import { BURST, GS1, KEYED, LONG, SHORT } from './cases.ts'
import { keyboardEvents, readKeys } from './evdev.ts'
import type { Gadget } from './usb-gadget.ts'
import { keyReports } from './wedge-keys.ts'

/** One scanner in keyboard mode, with its scanner interface beside the keyboard: scans, a burst, an unplugging, its keys, its commands. */
export async function playOneScanner(gadget: Gadget): Promise<void> {
  const bench = watchScanners()
  gadget.plug()
  await bench.inState('ready')
  say(
    'devices',
    (await nodeHidDevices.list()).map(({ usagePage, usage }) => [usagePage, usage]),
  )
  say('scanners', bench.scanners.list())
  await scan(gadget, bench)
  await beUnplugged(gadget, bench)
  await type(gadget)
  await obey(gadget, bench)
  await bench.scanners.close()
  say('at close', await gadget.received('scanner'))
  gadget.unplug()
}

async function scan(gadget: Gadget, bench: BenchSide): Promise<void> {
  const scanner = await gadget.openFunction('scanner')
  for (const { text, aim } of [SHORT, LONG, GS1]) for (const report of honeywellScan(text, aim)) await scanner.write(report)
  await until(() => bench.scans.length === 3, 'three scans')
  say(
    'scans',
    bench.scans.map(({ text, aim, scanner: { model } }) => ({ text, aim, model })),
  )
  bench.forget()
  for (const text of BURST) for (const report of honeywellScan(text)) await scanner.write(report)
  await until(() => bench.scans.length >= BURST.length, 'the whole burst')
  await wait(500)
  say('burst', { texts: bench.texts(), troubles: bench.outcomes() })
  bench.forget()
  for (const report of honeywellScan(LONG.text, LONG.aim).slice(0, 2)) await scanner.write(report)
  await wait(50)
  await scanner.close()
}

async function beUnplugged(gadget: Gadget, bench: BenchSide): Promise<void> {
  gadget.unplug()
  await bench.inState('unplugged')
  say('half', { scans: bench.scans.length, troubles: bench.outcomes() })
  gadget.plug()
  await bench.inState('ready')
  const scanner = await gadget.openFunction('scanner')
  for (const report of honeywellScan(LONG.text, LONG.aim)) await scanner.write(report)
  await until(() => bench.scans.length === 1, 'a scan after the replug')
  say('replugged', { texts: bench.texts(), ids: bench.scanners.list().map(({ id }) => id) })
  await scanner.close()
}

async function type(gadget: Gadget): Promise<void> {
  await until(() => keyboardEvents('Honeywell') !== undefined, 'the keyboard is there')
  const keys: WedgeKey[] = []
  const stopReading = readKeys(keyboardEvents('Honeywell') ?? '', (key) => void keys.push(key))
  // The console listens to this keyboard too: what is typed before `cat` has opened it would be the console's alone.
  await wait(500)
  // A scanner's firmware does not wait for anybody; a write per key from here would be slower than a person in this guest.
  const keyboard = spawn('dd', [`of=${gadget.pathOf('keyboard')}`, 'bs=8', 'iflag=fullblock', 'status=none'])
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
}

/** What the bench sends is read on the scanner's side of the cable. */
async function obey(gadget: Gadget, bench: BenchSide): Promise<void> {
  const [scanner] = bench.scanners.list()
  const id = scanner?.id ?? ''
  // The keyboard's lamps are set by the system when it is plugged in; that is no concern of the scanner's interface.
  await gadget.received('scanner')
  for (const act of ['beep', 'trigger', 'errorBeep'] as const) say(`told to ${act}`, await told(gadget, () => bench.scanners.act(id, act)))
  say('told to send directly', await told(gadget, () => bench.scanners.sendDirectly(id, true)))
  say(
    'sends directly',
    bench.scanners.list().map(({ mode, sendsDirectly }) => ({ mode, sendsDirectly })),
  )
}

async function told(gadget: Gadget, tell: () => Promise<unknown>): Promise<unknown> {
  const answer = await tell()
  return { answer, received: await gadget.received('scanner') }
}
