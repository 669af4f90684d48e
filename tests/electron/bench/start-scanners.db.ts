import { describe, expect, it, vi } from 'vitest'
import type { Bench } from '../../../electron/bench/bench.ts'
import { startScanners } from '../../../electron/bench/start-scanners.ts'
import { honeywellScan, newlandScan } from '../../shared/scan/posted-report.ts'
import { temporaryFolder } from '../../db/temporary-store.ts'
import { benchAtWork, startedBench } from './running-bench.ts'
import { fakeHid } from './scanner/fake-hid.ts'

const LEFT = '0c2e:0b61:S1'
const RIGHT = '0c2e:0b61:S2'
const MODEL = 'Honeywell Voyager 1470g'

/** The scanners of a bench whose sockets the test plugs. */
function scannersOf(bench: Bench) {
  const fake = fakeHid()
  const machine = {
    hid: fake.hid,
    readDescriptor: async () => undefined,
    findSocket: () => ({ reportEvery: 5, countTransfers: () => undefined }),
    watch: fake.watch,
  }
  const scanners = startScanners(bench, bench.db, machine)
  return {
    ...fake,
    scanners,
    seen: (...names: readonly string[]) =>
      vi.waitFor(() => expect(scanners.cards().map(({ name, state }) => `${name} ${state}`)).toEqual(names), { interval: 1 }),
    last: () => bench.desk.replies().at(-1),
    beeps: () => fake.sent.filter(({ command }) => command.bytes[0] === 0x04).map(({ path }) => path),
  }
}

describe('the scanners of a bench, by name', () => {
  it('given two alike, then each has a name of its own, and each scan says which it was', async () => {
    const bench = await benchAtWork()
    const { plug, send, seen, last, scanners } = scannersOf(bench)
    plug({ path: '/dev/hidraw1' })
    plug({ path: '/dev/hidraw2', serialNumber: 'S2' })
    await seen(`${MODEL} ready`, `${MODEL} 2 ready`)
    expect(scanners.rename(RIGHT, 'Right hand')).toEqual({ done: true })
    send('/dev/hidraw2', honeywellScan('LPNHE123456789'))
    expect(last()?.scanned).toMatchObject({ text: 'LPNHE123456789', scanner: 'Right hand' })
    expect(bench.rawScans.list()[0]).toMatchObject({ scanner: 'Right hand', aim: ']C0' })
    expect(scanners.cards()).toMatchObject([
      { id: LEFT, name: MODEL, mode: 'hid-pos', acts: ['beep', 'trigger'], losses: 0 },
      { id: RIGHT, name: 'Right hand', model: MODEL, lastScan: { text: 'LPNHE123456789' } },
    ])
  })

  it('a name stays with the scanner through unplugging and restart, and an empty one gives its own back', async () => {
    const folder = temporaryFolder()
    const first = await benchAtWork(folder)
    const before = scannersOf(first)
    before.plug({ path: '/dev/hidraw1' })
    await before.seen(`${MODEL} ready`)
    before.scanners.rename(LEFT, 'Dock')
    await before.scanners.close()
    await first.close()
    const after = scannersOf(await startedBench(folder))
    after.plug({ path: '/dev/hidraw9' })
    await after.seen('Dock ready')
    expect(after.scanners.rename(LEFT, '')).toEqual({ done: true })
    await after.seen(`${MODEL} ready`)
  })

  it('a name is refused that another scanner has, or that says how else codes are read', async () => {
    const { plug, seen, scanners } = scannersOf(await benchAtWork())
    plug({ path: '/dev/hidraw1' })
    plug({ path: '/dev/hidraw2', serialNumber: 'S2' })
    await seen(`${MODEL} ready`, `${MODEL} 2 ready`)
    for (const name of [MODEL.toUpperCase(), 'camera', 'Wedge']) expect(scanners.rename(RIGHT, name)).toEqual({ refused: 'name-taken' })
    expect(scanners.rename('none', 'Dock')).toEqual({ refused: 'not-there' })
    await seen(`${MODEL} ready`, `${MODEL} 2 ready`)
  })
})

describe('what the bench tells a scanner', () => {
  it('a scan that is refused makes the scanner say so; one that is accepted does not', async () => {
    const bench = await benchAtWork()
    const { plug, send, seen, last, beeps } = scannersOf(bench)
    plug({ path: '/dev/hidraw1' })
    await seen(`${MODEL} ready`)
    send('/dev/hidraw1', honeywellScan('MB:NO'))
    expect(last()?.tone).toBe('accepted')
    expect(beeps()).toEqual([])
    send('/dev/hidraw1', honeywellScan('MB:GO:NOWHERE'))
    expect(last()?.tone).toBe('refused')
    await vi.waitFor(() => expect(beeps()).toEqual(['/dev/hidraw1']))
  })

  it('a scanner that knows no beep is told nothing', async () => {
    const { plug, send, seen, last, sent, scanners } = scannersOf(await benchAtWork())
    plug({ path: '/dev/hidraw1', vendorId: 0x1eab, productId: 1, manufacturer: 'Newland', product: 'FM430' })
    await seen('Newland FM430 ready')
    send('/dev/hidraw1', newlandScan('MB:GO:NOWHERE'))
    expect(last()?.tone).toBe('refused')
    expect(await scanners.act('1eab:0001:S1', 'beep')).toEqual({ refused: 'not-able' })
    expect(sent).toEqual([])
  })

  it('to send directly is remembered, told again after a restart, and shown', async () => {
    const folder = temporaryFolder()
    const first = await benchAtWork(folder)
    const before = scannersOf(first)
    before.plugKeyboard('/dev/hidraw1')
    await before.seen(`${MODEL} ready`)
    expect(before.scanners.cards()).toMatchObject([{ mode: 'keyboard', direct: { isWanted: false, isOn: false } }])
    expect(await before.scanners.sendDirectly(LEFT, true)).toEqual({ done: true })
    await before.scanners.close()
    await first.close()
    const after = scannersOf(await startedBench(folder))
    after.plugKeyboard('/dev/hidraw1')
    await vi.waitFor(() => expect(after.scanners.cards()).toMatchObject([{ direct: { isWanted: true, isOn: true } }]))
    expect(after.sent).toMatchObject([{ command: { report: 'feature', bytes: [0xfe, 1] } }])
  })

  it('that does not reach it is answered in the system’s words, and still remembered', async () => {
    const { plugKeyboard, seen, scanners, beDeaf } = scannersOf(await benchAtWork())
    plugKeyboard('/dev/hidraw1')
    await seen(`${MODEL} ready`)
    beDeaf(true)
    expect(await scanners.sendDirectly(LEFT, true)).toEqual({ refused: 'not-sent', detail: 'Broken pipe' })
    expect(scanners.cards()).toMatchObject([{ detail: 'Broken pipe', direct: { isWanted: true, isOn: false } }])
  })
})

describe('scans that did not arrive', () => {
  it('given half a scan, then the desk asks for it again, the scanner complains and its card counts it', async () => {
    const { plug, unplug, send, seen, last, scanners } = scannersOf(await benchAtWork())
    plug({ path: '/dev/hidraw1' })
    await seen(`${MODEL} ready`)
    send('/dev/hidraw1', honeywellScan('A'.repeat(171)).slice(0, 2))
    unplug('/dev/hidraw1')
    await seen(`${MODEL} unplugged`)
    expect(last()).toMatchObject({ tone: 'attention', say: { type: 'scan-lost', scanner: MODEL } })
    expect(scanners.cards()).toMatchObject([{ losses: 1, lostAt: expect.any(String) }])
  })

  it('given a flood, then the last word is to count the parcels', async () => {
    const { plug, send, seen, last, beeps } = scannersOf(await benchAtWork())
    plug({ path: '/dev/hidraw1' })
    await seen(`${MODEL} ready`)
    send('/dev/hidraw1', Array.from({ length: 63 }, (_, index) => honeywellScan(`F-${index}`)).flat(), 0.05)
    expect(last()?.scanned?.text).toBe('F-62')
    await vi.waitFor(() => expect(last()).toMatchObject({ tone: 'attention', say: { type: 'scans-missing', scanner: MODEL } }))
    await vi.waitFor(() => expect(beeps()).toContain('/dev/hidraw1'))
  })
})
