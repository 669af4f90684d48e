import { describe, expect, it } from 'vitest'
import { KEYBOARD_SETTINGS } from '../../../shared/scan/descriptors.ts'
import { honeywellReport, honeywellScan, ibmScan, lateAimScan, microscanScan, newlandScan } from '../../../shared/scan/posted-report.ts'
import { scannersOfABench } from './scanners-of-a-bench.ts'

const READY = 'Honeywell Voyager 1470g: ready'
const UNPLUGGED = 'Honeywell Voyager 1470g: unplugged'

describe('the scanners of a bench', () => {
  it('are opened when they are plugged in, and each scan says whose it is', async () => {
    const { plug, send, settled, scans } = scannersOfABench()
    plug({ path: '/dev/hidraw1' })
    await settled(READY)
    send('/dev/hidraw1', honeywellScan('1Z5R89390357567127', ']C0'))
    expect(scans).toMatchObject([{ scanner: { model: 'Honeywell Voyager 1470g' }, text: '1Z5R89390357567127', aim: ']C0' }])
    expect(new TextDecoder().decode(scans[0]?.bytes)).toBe('1Z5R89390357567127')
  })

  it('are told apart when there are several, also two alike without a serial number', async () => {
    const { plug, send, settled, scans } = scannersOfABench()
    plug({ path: '/dev/hidraw1', serialNumber: undefined })
    plug({ path: '/dev/hidraw2', serialNumber: undefined })
    plug({ path: '/dev/hidraw10', vendorId: 0x1eab, manufacturer: 'Newland', product: 'FM430', serialNumber: 'N' })
    await settled(READY, READY, 'Newland FM430: ready')
    send('/dev/hidraw2', honeywellScan('TWO'))
    send('/dev/hidraw1', honeywellScan('ONE'))
    send('/dev/hidraw10', newlandScan('THREE'))
    expect(scans.map(({ scanner, text }) => [scanner.id, text])).toEqual([
      ['0c2e:0b61:#2', 'TWO'],
      ['0c2e:0b61:', 'ONE'],
      ['1eab:0b61:N', 'THREE'],
    ])
  })

  it('alike and without serial numbers are known by their sockets: unplugging one leaves the other what it was', async () => {
    const { plug, unplug, send, settled, scans, opened } = scannersOfABench()
    plug({ path: '/dev/hidraw1', serialNumber: undefined, port: '1-1' })
    plug({ path: '/dev/hidraw2', serialNumber: undefined, port: '1-2' })
    await settled(READY, READY)
    unplug('/dev/hidraw1')
    await settled(UNPLUGGED, READY)
    send('/dev/hidraw2', honeywellScan('STILL ME'))
    plug({ path: '/dev/hidraw7', serialNumber: undefined, port: '1-1' })
    await settled(READY, READY)
    send('/dev/hidraw7', honeywellScan('ME AGAIN'))
    expect(scans.map(({ scanner, text }) => [scanner.id, text])).toEqual([
      ['0c2e:0b61:@1-2', 'STILL ME'],
      ['0c2e:0b61:@1-1', 'ME AGAIN'],
    ])
    expect(opened).toEqual(['/dev/hidraw1', '/dev/hidraw2', '/dev/hidraw7'])
  })

  it('say what was lost when one is unplugged in the middle of a scan, and go on when it is back under another path', async () => {
    const { plug, unplug, send, settled, texts, troubles } = scannersOfABench()
    plug({ path: '/dev/hidraw1' })
    await settled(READY)
    send('/dev/hidraw1', honeywellScan('A'.repeat(171)).slice(0, 2))
    unplug('/dev/hidraw1')
    await settled(UNPLUGGED)
    expect(troubles).toMatchObject([{ outcome: { type: 'lost', why: 'scanner-gone', text: 'A'.repeat(112) } }])
    plug({ path: '/dev/hidraw4' })
    await settled(READY)
    send('/dev/hidraw4', honeywellScan('WHOLE'))
    expect(texts()).toEqual(['WHOLE'])
  })

  it('show one that may not be opened, and open it once it may', async () => {
    const { plug, forbid, permit, settled } = scannersOfABench()
    forbid('/dev/hidraw1')
    plug({ path: '/dev/hidraw1' })
    await settled('Honeywell Voyager 1470g: no-permission')
    permit('/dev/hidraw1')
    await settled(READY)
  })

  it('do not include keyboards, nor devices whose descriptor holds no scans', async () => {
    const { plug, opened, settled } = scannersOfABench({ '/dev/hidraw1': KEYBOARD_SETTINGS })
    plug({ path: '/dev/hidraw0', usagePage: 1, usage: 6 })
    plug({ path: '/dev/hidraw1', vendorId: 0x3434 })
    plug({ path: '/dev/hidraw2' })
    await settled(READY)
    expect(opened).toEqual(['/dev/hidraw2'])
  })

  it('keep bytes that nobody understands', async () => {
    const { plug, send, settled, troubles } = scannersOfABench()
    plug({ path: '/dev/hidraw1' })
    await settled(READY)
    const bytes = Uint8Array.of(9, 1, 2, 3)
    send('/dev/hidraw1', [bytes])
    expect(troubles).toMatchObject([{ outcome: { type: 'not-recognised', why: 'other-report-id', bytes } }])
  })

  it.each([
    ['Honeywell', honeywellScan('HELLO', ']Q1'), ']Q1'],
    ['one whose identifier comes late', lateAimScan('HELLO', ']Q1'), ']Q1'],
    ['Newland', newlandScan('HELLO'), undefined],
    ['Microscan', microscanScan('HELLO'), undefined],
  ])('of an unknown maker are read by what their first report looks like: %s', async (_, reports, aim) => {
    const { plug, send, settled, scans } = scannersOfABench()
    plug({ path: '/dev/hidraw1', vendorId: 0x1234, manufacturer: 'Acme', product: 'Scan' })
    await settled('Acme Scan: ready')
    send('/dev/hidraw1', [...reports, ...reports])
    expect(scans.map(({ text, aim: read }) => [text, read])).toEqual([
      ['HELLO', aim],
      ['HELLO', aim],
    ])
  })

  it('in IBM hand-held mode say their mode, and scan', async () => {
    const { plug, send, settled, scans, scanners } = scannersOfABench()
    plug({
      path: '/dev/hidraw1',
      vendorId: 0x05e0,
      productId: 0x1300,
      manufacturer: 'Symbol',
      product: 'LS2208',
      usagePage: 0xff45,
      usage: 0x4b00,
    })
    await settled('Symbol LS2208: ready')
    send('/dev/hidraw1', ibmScan('071012107018', [0x0d]))
    expect(scans).toMatchObject([{ text: '071012107018', aim: ']E0' }])
    expect(scanners.list()).toMatchObject([{ mode: 'ibm-hand-held', acts: [] }])
  })

  it('tell of a change once, not at every look', async () => {
    const { plug, settled, onChange, forbid } = scannersOfABench()
    forbid('/dev/hidraw1')
    plug({ path: '/dev/hidraw1' })
    await settled('Honeywell Voyager 1470g: no-permission')
    for (let look = 0; look < 5; look += 1) plug({ path: '/dev/hidraw1' })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(onChange).toHaveBeenCalledTimes(1)
  })

  it('are let go when the bench closes', async () => {
    const { plug, settled, scanners, leaks } = scannersOfABench()
    plug({ path: '/dev/hidraw1' })
    plug({ path: '/dev/hidraw2', serialNumber: 'S2' })
    await settled(READY, READY)
    await scanners.close()
    expect(leaks()).toBe(0)
  })

  it('lose no scan of an unreadable first report', async () => {
    const { plug, send, settled, texts } = scannersOfABench()
    plug({ path: '/dev/hidraw1', vendorId: 0x1234 })
    await settled(READY)
    send('/dev/hidraw1', [honeywellReport({ aim: '\0\0\0', text: 'NO AIM' }), honeywellReport({ text: 'WITH' })])
    expect(texts()).toEqual(['NO AIM', 'WITH'])
  })
})
