import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { runInGuest } from './boot-guest.ts'
import { type GuestKernel, fetchKernel } from './guest-kernel.ts'
import { BURST, GS1, KEYED, LONG, PRODUCT, SHORT } from './guest/cases.ts'
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
const name = `${PRODUCT} by Honeywell on a USB cable`

describe.skipIf(typeof kernel === 'string')(typeof kernel === 'string' ? `${name} (skipped: ${kernel})` : name, () => {
  const said = new Map<string, unknown>()

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
  })

  it('shows its keyboard, its scanner and a decoy, and only the scanner is taken for one', () => {
    expect(said.get('devices')).toEqual(
      expect.arrayContaining([
        [1, 6],
        [0x8c, 2],
        [0x8c, 1],
      ]),
    )
    expect(said.get('scanners')).toEqual([{ id: '0c2e:0b61:G1', name: `Honeywell ${PRODUCT}`, state: 'ready' }])
  })

  it('gives short scans, long ones of four reports and group separators whole, with their identifiers', () => {
    expect(said.get('scans')).toEqual([SHORT, LONG, GS1].map((scan) => ({ ...scan, name: `Honeywell ${PRODUCT}` })))
  })

  it('loses none of two hundred scans in a burst, and keeps their order', () => {
    expect(said.get('burst')).toEqual(BURST)
  })

  it('unplugged in the middle of a scan, says what of it is lost and gives no half scan', () => {
    expect(said.get('half')).toEqual({ scans: 0, troubles: [{ type: 'lost', why: 'scanner-gone', text: LONG.text.slice(0, 112) }] })
  })

  it('plugged in again, is the same scanner and scans', () => {
    expect(said.get('replugged')).toEqual({
      texts: [LONG.text],
      scanners: [{ id: '0c2e:0b61:G1', name: `Honeywell ${PRODUCT}`, state: 'ready' }],
    })
  })

  it('as a keyboard types a scan that is told from a person typing', () => {
    expect(said.get('wedge')).toMatchObject({ outcomes: [{ type: 'scan', text: KEYED, end: 'enter' }] })
  })

  it('that the user may not open says so', () => {
    expect(said.get('forbidden')).toMatchObject([{ name: `Honeywell ${PRODUCT}`, state: 'no-permission' }])
  })

  it('was waited for in vain at no point', () => {
    expect([said.get('never'), said.get('error')]).toEqual([undefined, undefined])
  })
})
