import { describe, expect, it, vi } from 'vitest'
import { type HidScan, type HidTrouble, startHidScanners } from '../../../../electron/bench/scanner/hid-scanners.ts'
import { honeywellReport, honeywellScan } from '../../../shared/scan/posted-report.ts'
import { fakeHid } from './fake-hid.ts'

const KEYBOARD_SETTINGS = Uint8Array.from([0x05, 0x8c, 0x09, 0x01, 0xa1, 0x01, 0xc0])

function bench(descriptors: Readonly<Record<string, Uint8Array>> = {}) {
  const fake = fakeHid()
  const scans: HidScan[] = []
  const troubles: HidTrouble[] = []
  const onChange = vi.fn()
  const scanners = startHidScanners({
    hid: fake.hid,
    readDescriptor: async (path) => descriptors[path],
    watch: fake.watch,
    now: () => 0,
    onScan: (scan) => void scans.push(scan),
    onTrouble: (trouble) => void troubles.push(trouble),
    onChange,
    onError: (error) => {
      throw error
    },
  })
  const states = () => scanners.list().map(({ name, state }) => `${name}: ${state}`)
  const settled = (...expected: readonly string[]) => vi.waitFor(() => expect(states()).toEqual(expected), { interval: 1 })
  return {
    ...fake,
    scanners,
    scans,
    troubles,
    onChange,
    states,
    settled,
    texts: () => scans.map(({ scanner, text }) => `${scanner.name}: ${text}`),
  }
}

describe('the scanners of a bench', () => {
  it('are opened when they are plugged in, and each scan says whose it is', async () => {
    const { plug, send, settled, scans } = bench()
    plug({ path: '/dev/hidraw1' })
    await settled('Honeywell Voyager 1470g: ready')
    send('/dev/hidraw1', honeywellScan('1Z5R89390357567127', ']C0'))
    expect(scans).toMatchObject([{ scanner: { name: 'Honeywell Voyager 1470g' }, text: '1Z5R89390357567127', aim: ']C0' }])
    expect(new TextDecoder().decode(scans[0]?.bytes)).toBe('1Z5R89390357567127')
  })

  it('are told apart when there are several, also two alike without a serial number', async () => {
    const { plug, send, settled, texts } = bench()
    plug({ path: '/dev/hidraw1', serialNumber: undefined })
    plug({ path: '/dev/hidraw2', serialNumber: undefined })
    plug({ path: '/dev/hidraw10', vendorId: 0x1eab, manufacturer: 'Newland', product: 'FM430', serialNumber: 'N' })
    await settled('Honeywell Voyager 1470g: ready', 'Honeywell Voyager 1470g 2: ready', 'Newland FM430: ready')
    send('/dev/hidraw2', honeywellScan('TWO'))
    send('/dev/hidraw1', honeywellScan('ONE'))
    expect(texts()).toEqual(['Honeywell Voyager 1470g 2: TWO', 'Honeywell Voyager 1470g: ONE'])
  })

  it('say what was lost when one is unplugged in the middle of a scan, and go on when it is back under another path', async () => {
    const { plug, unplug, send, settled, texts, troubles } = bench()
    plug({ path: '/dev/hidraw1' })
    await settled('Honeywell Voyager 1470g: ready')
    send('/dev/hidraw1', honeywellScan('A'.repeat(171)).slice(0, 2))
    unplug('/dev/hidraw1')
    await settled('Honeywell Voyager 1470g: unplugged')
    expect(troubles).toMatchObject([{ outcome: { type: 'lost', why: 'scanner-gone', text: 'A'.repeat(112) } }])
    plug({ path: '/dev/hidraw4' })
    await settled('Honeywell Voyager 1470g: ready')
    send('/dev/hidraw4', honeywellScan('WHOLE'))
    expect(texts()).toEqual(['Honeywell Voyager 1470g: WHOLE'])
  })

  it('survive a hundred unpluggings', async () => {
    const { plug, unplug, send, settled, texts } = bench()
    for (let round = 0; round < 100; round += 1) {
      plug({ path: '/dev/hidraw1' })
      await settled('Honeywell Voyager 1470g: ready')
      send('/dev/hidraw1', honeywellScan(`ROUND-${round}`))
      unplug('/dev/hidraw1')
      await settled('Honeywell Voyager 1470g: unplugged')
    }
    expect(texts()).toEqual(Array.from({ length: 100 }, (_, round) => `Honeywell Voyager 1470g: ROUND-${round}`))
  })

  it('show one that may not be opened, and open it once it may', async () => {
    const { plug, forbid, permit, settled } = bench()
    forbid('/dev/hidraw1')
    plug({ path: '/dev/hidraw1' })
    await settled('Honeywell Voyager 1470g: no-permission')
    permit('/dev/hidraw1')
    await settled('Honeywell Voyager 1470g: ready')
  })

  it('do not include keyboards, nor devices whose descriptor holds no scans', async () => {
    const { plug, opened, settled } = bench({ '/dev/hidraw1': KEYBOARD_SETTINGS })
    plug({ path: '/dev/hidraw0', usagePage: 1, usage: 6 })
    plug({ path: '/dev/hidraw1', vendorId: 0x3434 })
    plug({ path: '/dev/hidraw2' })
    await settled('Honeywell Voyager 1470g: ready')
    expect(opened).toEqual(['/dev/hidraw2'])
  })

  it('keep bytes that nobody understands', async () => {
    const { plug, send, settled, troubles } = bench()
    plug({ path: '/dev/hidraw1' })
    await settled('Honeywell Voyager 1470g: ready')
    const bytes = Uint8Array.of(9, 1, 2, 3)
    send('/dev/hidraw1', [bytes])
    expect(troubles).toMatchObject([{ outcome: { type: 'not-recognised', why: 'other-report-id', bytes } }])
  })

  it('of an unknown maker are read by what their first report looks like', async () => {
    const { plug, send, settled, scans } = bench()
    plug({ path: '/dev/hidraw1', vendorId: 0x1234, manufacturer: 'Acme', product: 'Scan' })
    await settled('Acme Scan: ready')
    send('/dev/hidraw1', [honeywellReport({ aim: ']Q1', text: 'HELLO' })])
    expect(scans).toMatchObject([{ text: 'HELLO', aim: ']Q1' }])
  })

  it('tell of a change once, not at every look', async () => {
    const { plug, settled, onChange, forbid } = bench()
    forbid('/dev/hidraw1')
    plug({ path: '/dev/hidraw1' })
    await settled('Honeywell Voyager 1470g: no-permission')
    for (let look = 0; look < 5; look += 1) plug({ path: '/dev/hidraw1' })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(onChange).toHaveBeenCalledTimes(1)
  })

  it('are let go when the bench closes', async () => {
    const { plug, settled, scanners, isOpen } = bench()
    plug({ path: '/dev/hidraw1' })
    await settled('Honeywell Voyager 1470g: ready')
    await scanners.close()
    expect(isOpen('/dev/hidraw1')).toBe(false)
  })
})
