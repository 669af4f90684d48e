import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { runInGuest } from './boot-guest.ts'
import { type GuestKernel, fetchKernel } from './guest-kernel.ts'
import { BURST, EACH_OF_TWO, FLOOD, GS1, KEPT, KEYED, LONG, LONG_FLOOD, PRODUCT, SCAN_EACH, SHORT, UNPLUGGINGS } from './guest/cases.ts'
import { PROFILES } from './guest/profiles.ts'
import { whyNoGuest } from './why-no-guest.ts'

const root = join(import.meta.dirname, '../..')

function prepare(): GuestKernel | string {
  const why = whyNoGuest()
  if (why !== undefined) return why
  try {
    return fetchKernel(join(root, 'node_modules', '.cache', 'mendbench-vm'))
  } catch (error) {
    return `the kernel of the virtual machine could not be had: ${error instanceof Error ? error.message : String(error)}`
  }
}

const kernel = prepare()
const name = 'scanners on a USB cable'
const said = new Map<string, unknown>()
const MODEL = `Honeywell ${PRODUCT}`
const ID = '0c2e:0b61:G1'

describe.skipIf(typeof kernel === 'string')(typeof kernel === 'string' ? `${name} (skipped: ${kernel})` : name, () => {
  beforeAll(async () => {
    if (typeof kernel === 'string') return
    const guest = await runInGuest(kernel, [
      process.execPath,
      '--disable-warning=ExperimentalWarning',
      join(root, 'tests/vm/guest/guest-main.ts'),
    ])
    for (const line of guest.lines) {
      const { step, value } = JSON.parse(line) as { readonly step: string; readonly value: unknown }
      said.set(step, value)
    }
    if (!said.has('end')) throw new Error(`the guest stopped early\n${guest.lines.join('\n')}\n${guest.console}`)
  }, 600_000)

  describe('one of each family', () => {
    const withDescriptor = Object.keys(PROFILES)
    const without = withDescriptor.filter((family) => PROFILES[family]?.isKnownWithout === true)
    const expected = (family: string) => ({ read: PROFILES[family]?.scans.map(({ text, aim }) => ({ text, aim })), troubles: [] })

    it.each(withDescriptor)('%s is read by its descriptor', (family) => {
      expect(said.get(`family ${family}`)).toEqual(expected(family))
    })

    it.each(without)('%s is read where the system hands out no descriptor', (family) => {
      expect(said.get(`family ${family} without descriptor`)).toEqual(expected(family))
    })
  })

  describe('two at once', () => {
    const all = (letter: string) =>
      Array.from({ length: EACH_OF_TWO }, (_, index) => `${letter}${index}-`.padEnd(120, letter.toLowerCase()))

    it('scan each in its own order, and a beep reaches the one that is meant', () => {
      expect(said.get('two')).toEqual({ left: all('L'), right: all('R'), troubles: [], beeps: [true, false], received: [1, 0] })
    })

    it('alike and without serial numbers are told apart by their sockets, also when one is unplugged', () => {
      const { scans, ids } = said.get('twins') as { scans: readonly [string, string][]; ids: readonly string[] }
      const [first, second] = ids
      expect(first).not.toBe(second)
      expect(scans).toEqual([
        ['SECOND', second],
        ['STILL SECOND', second],
        ['FIRST', first],
      ])
    })
  })

  describe('a Honeywell in keyboard mode', () => {
    it('shows its keyboard, its scanner and a decoy, and only the scanner is taken for one', () => {
      expect(said.get('devices')).toEqual(
        expect.arrayContaining([
          [1, 6],
          [0x8c, 2],
          [0x8c, 1],
        ]),
      )
      expect(said.get('scanners')).toMatchObject([{ id: ID, model: MODEL, mode: 'keyboard', state: 'ready' }])
    })

    it('gives short scans, long ones of four reports and group separators whole, with their identifiers', () => {
      expect(said.get('scans')).toEqual([SHORT, LONG, GS1].map((scan) => ({ ...scan, model: MODEL })))
    })

    it('loses none of two hundred scans in a burst, keeps their order, and raises no false alarm', () => {
      expect(said.get('burst')).toEqual({ texts: BURST, troubles: [] })
    })

    it('unplugged in the middle of a scan, says what of it is lost and gives no half scan', () => {
      expect(said.get('half')).toEqual({ scans: 0, troubles: [{ type: 'lost', why: 'scanner-gone', text: LONG.text.slice(0, 112) }] })
    })

    it('plugged in again, is the same scanner and scans', () => {
      expect(said.get('replugged')).toEqual({ texts: [LONG.text], ids: [ID] })
    })

    it('as a keyboard types a scan that is told from a person typing', () => {
      expect(said.get('wedge')).toMatchObject({ outcomes: [{ type: 'scan', text: KEYED, end: 'enter' }] })
    })

    const report = (...start: readonly number[]) => [...start, ...Array.from({ length: 64 - start.length }, () => 0)]

    it.each([
      ['beep', report(0xfd, 3, 0x16, 0x07, 0x0d)],
      ['trigger', report(0xfd, 3, 0x16, 0x54, 0x0d)],
      ['errorBeep', [0x04, 0x20]],
    ])('gets the command to %s as its own bytes', (act, bytes) => {
      expect(said.get(`told to ${act}`)).toEqual({ answer: { ok: true }, received: [bytes] })
    })

    it('is switched to sending directly by a feature report, and back when the bench closes', () => {
      expect(said.get('told to send directly')).toEqual({ answer: { ok: true }, received: [[0xfe, 1]] })
      expect(said.get('sends directly')).toEqual([{ mode: 'keyboard', sendsDirectly: true }])
      expect(said.get('at close')).toEqual([[0xfe, 0]])
    })

    it('that the user may not open says so', () => {
      expect(said.get('forbidden')).toMatchObject([{ model: MODEL, state: 'no-permission' }])
    })
  })

  describe('a flood while the bench stands still', () => {
    it('loses what the system does not keep, and says how many', () => {
      expect(said.get('flood')).toEqual({
        texts: BURST.slice(0, KEPT),
        troubles: [{ type: 'flood', missing: FLOOD - KEPT, withheld: [] }],
      })
    })

    it('of long scans makes no wrong one of what is left of two', () => {
      expect(said.get('long flood')).toEqual({
        texts: LONG_FLOOD.slice(0, Math.floor(KEPT / 4)),
        // Of the last scan before the hole a part was kept.
        troubles: [{ missing: 4 * LONG_FLOOD.length - KEPT, withheld: 1 }],
      })
    })

    it('leaves a scanner that scans', () => {
      expect(said.get('after the floods')).toEqual({ texts: [SHORT.text], troubles: [] })
    })
  })

  it('a hundred unpluggings leave one scanner that scans, and no handle behind', () => {
    const rounds = Array.from({ length: UNPLUGGINGS / SCAN_EACH }, (_, index) => `ROUND-${(index + 1) * SCAN_EACH}`)
    expect(said.get('storm')).toEqual({ texts: rounds, troubles: [], handles: [], scanners: 1 })
  })

  it('nothing was waited for in vain at any point', () => {
    expect([said.get('never'), said.get('error')]).toEqual([undefined, undefined])
  })
})
