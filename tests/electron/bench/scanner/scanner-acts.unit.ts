import { describe, expect, it, vi } from 'vitest'
import { NEWLAND } from '../../../shared/scan/descriptors.ts'
import { honeywellScan } from '../../../shared/scan/posted-report.ts'
import { scannersOfABench } from './scanners-of-a-bench.ts'

const READY = 'Honeywell Voyager 1470g: ready'
const PATH = '/dev/hidraw1'
const ID = '0c2e:0b61:S1'
const ON = { path: PATH, command: { report: 'feature', bytes: [0xfe, 1] } }
const OFF = { path: PATH, command: { report: 'feature', bytes: [0xfe, 0] } }

describe('what a scanner is told', () => {
  it('a beep and a trigger reach the scanner that is meant', async () => {
    const { plug, settled, scanners, sent } = scannersOfABench()
    plug({ path: PATH })
    plug({ path: '/dev/hidraw2', serialNumber: 'S2' })
    await settled(READY, READY)
    expect(await scanners.act('0c2e:0b61:S2', 'beep')).toEqual({ ok: true, value: undefined })
    expect(await scanners.act(ID, 'trigger')).toEqual({ ok: true, value: undefined })
    expect(sent.map(({ path, command }) => [path, command.bytes.slice(0, 5)])).toEqual([
      ['/dev/hidraw2', [0xfd, 3, 0x16, 0x07, 0x0d]],
      [PATH, [0xfd, 3, 0x16, 0x54, 0x0d]],
    ])
  })

  it('nothing is sent to one that knows no commands, is not there, or does not answer', async () => {
    const { plug, unplug, settled, scanners, sent, beDeaf } = scannersOfABench({ '/dev/hidraw3': NEWLAND })
    plug({ path: PATH })
    plug({ path: '/dev/hidraw3', vendorId: 0x1eab, serialNumber: 'N' })
    await settled(READY, READY)
    expect(await scanners.act('1eab:0b61:N', 'beep')).toMatchObject({ error: { type: 'not-able' } })
    expect(await scanners.act('none', 'beep')).toMatchObject({ error: { type: 'not-there' } })
    beDeaf(true)
    expect(await scanners.act(ID, 'beep')).toMatchObject({ error: { type: 'not-sent', detail: 'Broken pipe' } })
    unplug(PATH)
    await settled('Honeywell Voyager 1470g: unplugged', READY)
    expect(await scanners.act(ID, 'beep')).toMatchObject({ error: { type: 'not-there' } })
    expect(sent).toEqual([])
  })
})

describe('a scanner in keyboard mode', () => {
  it('is left typing unless somebody wants it otherwise', async () => {
    const { plugKeyboard, settled, scanners, sent } = scannersOfABench()
    plugKeyboard(PATH)
    await settled(READY)
    expect(scanners.list()).toMatchObject([{ mode: 'keyboard', sendsDirectly: false }])
    await scanners.close()
    expect(sent).toEqual([])
  })

  it('sends directly where that is wanted, each time it is plugged in, and types again when the bench closes', async () => {
    const { plugKeyboard, unplug, send, settled, scanners, sent, texts } = scannersOfABench({}, (id) => id === ID)
    const isDirect = () => vi.waitFor(() => expect(scanners.list()).toMatchObject([{ state: 'ready', sendsDirectly: true }]))
    plugKeyboard(PATH)
    await isDirect()
    unplug(PATH)
    await settled('Honeywell Voyager 1470g: unplugged')
    expect(scanners.list()).toMatchObject([{ sendsDirectly: false }])
    plugKeyboard(PATH)
    await isDirect()
    send(PATH, honeywellScan('DIRECT'))
    await scanners.close()
    expect(texts()).toEqual(['DIRECT'])
    expect(sent).toEqual([ON, ON, OFF])
  })

  it('can be switched to and fro while it is plugged in', async () => {
    const { plugKeyboard, settled, scanners, sent } = scannersOfABench()
    plugKeyboard(PATH)
    await settled(READY)
    await scanners.sendDirectly(ID, true)
    await scanners.sendDirectly(ID, true)
    expect(scanners.list()).toMatchObject([{ sendsDirectly: true }])
    await scanners.sendDirectly(ID, false)
    expect(scanners.list()).toMatchObject([{ sendsDirectly: false }])
    expect(sent).toEqual([ON, OFF])
  })

  it('that does not take the switch says so in its own words and is taken to type', async () => {
    const { plugKeyboard, settled, scanners, beDeaf } = scannersOfABench()
    plugKeyboard(PATH)
    await settled(READY)
    beDeaf(true)
    expect(await scanners.sendDirectly(ID, true)).toMatchObject({ error: { type: 'not-sent' } })
    expect(scanners.list()).toMatchObject([{ state: 'ready', sendsDirectly: false, detail: 'Broken pipe' }])
  })

  it('is not what a scanner in point-of-sale mode is: that one cannot be switched', async () => {
    const { plug, settled, scanners, sent } = scannersOfABench({}, () => true)
    plug({ path: PATH })
    await settled(READY)
    expect(await scanners.sendDirectly(ID, true)).toMatchObject({ error: { type: 'not-able' } })
    expect(sent).toEqual([])
  })
})
