import { honeywellScan, newlandScan } from '../../shared/scan/posted-report.ts'
import { type BenchSide, say, until, watchScanners } from './bench-side.ts'
import { EACH_OF_TWO } from './cases.ts'
import { PROFILES } from './profiles.ts'
import { type Gadget, type Identity, createGadget } from './usb-gadget.ts'

/** Two scanners at once: of two families, and two alike that have no serial numbers. */
export async function playTwoScanners(): Promise<void> {
  await playTwoFamilies()
  await playTwins()
}

function scannerOf(socket: 0 | 1, family: string, identity: Partial<Identity> = {}): Gadget {
  const profile = PROFILES[family]
  if (profile === undefined) throw new Error(`no profile for ${family}`)
  return createGadget(socket, { ...profile.identity, ...identity }, [
    { name: 'scanner', descriptor: profile.descriptor, reportLength: 64, protocol: 0 },
  ])
}

async function playTwoFamilies(): Promise<void> {
  const gadgets = [scannerOf(0, 'honeywell'), scannerOf(1, 'newland')] as const
  const bench = watchScanners()
  for (const gadget of gadgets) gadget.plug()
  await bench.inState('ready', 'ready')
  const [left, right] = await Promise.all(gadgets.map((gadget) => gadget.openFunction('scanner')))
  const numbers = Array.from({ length: EACH_OF_TWO }, (_, index) => index)
  const send = async (device: typeof left, scanOf: (index: number) => readonly Uint8Array[]) => {
    for (const index of numbers) for (const report of scanOf(index)) await device?.write(report)
  }
  await Promise.all([
    send(left, (index) => honeywellScan(`L${index}-`.padEnd(120, 'l'), ']Q1')),
    send(right, (index) => newlandScan(`R${index}-`.padEnd(120, 'r'))),
  ])
  await until(() => bench.scans.length >= 2 * EACH_OF_TWO, 'the scans of both')
  const idOf = (maker: string) => bench.scanners.list().find(({ model }) => model.startsWith(maker))?.id ?? ''
  const beep = await bench.scanners.act(idOf('Honeywell'), 'beep')
  const none = await bench.scanners.act(idOf('Newland'), 'beep')
  say('two', {
    left: textsOf(bench, idOf('Honeywell')),
    right: textsOf(bench, idOf('Newland')),
    troubles: bench.outcomes(),
    beeps: [beep.ok, none.ok],
    received: await Promise.all(gadgets.map(async (gadget) => (await gadget.received('scanner')).length)),
  })
  await left?.close()
  await right?.close()
  await bench.scanners.close()
  takeApart(gadgets)
}

async function playTwins(): Promise<void> {
  const gadgets = [scannerOf(0, 'newland', { serial: undefined }), scannerOf(1, 'newland', { serial: undefined })] as const
  const bench = watchScanners()
  for (const gadget of gadgets) gadget.plug()
  await bench.inState('ready', 'ready')
  await scanOnce(gadgets[1], 'SECOND')
  await until(() => bench.scans.length === 1, 'a scan of the second twin')
  gadgets[0].unplug()
  await until(() => bench.scanners.list().some(({ state }) => state === 'unplugged'), 'the first twin is gone')
  await scanOnce(gadgets[1], 'STILL SECOND')
  await until(() => bench.scans.length === 2, 'another scan of the second twin')
  gadgets[0].plug()
  await bench.inState('ready', 'ready')
  await scanOnce(gadgets[0], 'FIRST')
  await until(() => bench.scans.length === 3, 'a scan of the first twin')
  say('twins', { scans: bench.scans.map(({ text, scanner }) => [text, scanner.id]), ids: bench.scanners.list().map(({ id }) => id) })
  await bench.scanners.close()
  takeApart(gadgets)
}

async function scanOnce(gadget: Gadget, text: string): Promise<void> {
  const device = await gadget.openFunction('scanner')
  for (const report of newlandScan(text)) await device.write(report)
  await device.close()
}

function textsOf({ scans }: BenchSide, id: string): readonly string[] {
  return scans.filter(({ scanner }) => scanner.id === id).map(({ text }) => text)
}

function takeApart(gadgets: readonly Gadget[]): void {
  for (const gadget of gadgets) {
    gadget.unplug()
    gadget.remove()
  }
}
