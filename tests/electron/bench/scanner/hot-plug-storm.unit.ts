import { describe, expect, it, vi } from 'vitest'
import { seeded } from '../../../db/seeded-history.ts'
import { honeywellScan } from '../../../shared/scan/posted-report.ts'
import { scannersOfABench } from './scanners-of-a-bench.ts'

const SERIALS = ['A', 'B', 'C'] as const
type Serial = (typeof SERIALS)[number]

/** Plugs and unplugs three scanners at random for a while, at any moment of each other's opening. */
async function storm(seed: number, steps: number) {
  const chance = seeded(seed)
  const bench = scannersOfABench({}, () => chance() < 0.5)
  const there = new Map<Serial, string>()
  const expected: string[] = []
  let node = 0
  let keyboards = 0
  for (let step = 0; step < steps; step += 1) {
    const serial = SERIALS[Math.floor(chance() * SERIALS.length)] ?? 'A'
    const path = there.get(serial)
    if (path === undefined) {
      // The system gives the number that is free: often the one of the device that just went.
      node = chance() < 0.5 ? node : node + 1
      const free = [...there.values()].includes(`/dev/hidraw${node}`) ? `/dev/hidraw${(node += 100)}` : `/dev/hidraw${node}`
      const keyboard = chance() < 0.5 ? [{ path: `/dev/hidraw-keys${(keyboards += 1)}`, usagePage: 1, usage: 6 }] : []
      bench.plug({ path: free, serialNumber: serial }, ...keyboard)
      there.set(serial, free)
    } else if (
      chance() < 0.3 &&
      bench.scanners.list().some(({ id, state }) => id.endsWith(serial) && state === 'ready') &&
      bench.isOpen(path)
    ) {
      bench.send(path, honeywellScan(`${serial}${step}`))
      expected.push(`${serial}${step}`)
    } else {
      bench.unplug(path, { isQuiet: chance() < 0.3 })
      there.delete(serial)
    }
    if (chance() < 0.5) await new Promise((resolve) => setImmediate(resolve))
    if (chance() < 0.1) bench.look()
  }
  return { ...bench, there, expected }
}

describe('a storm of plugging and unplugging', () => {
  it.each([1, 2, 3, 4, 5, 20_260_301])(
    'leaves every scanner that is there open and scanning, and no handle behind (seed %i)',
    async (seed) => {
      const { plug, look, send, scanners, there, texts, leaks, isOpen } = await storm(seed, 600)
      for (const serial of SERIALS) {
        if (there.has(serial)) continue
        there.set(serial, `/dev/hidraw-last-${serial}`)
        plug({ path: `/dev/hidraw-last-${serial}`, serialNumber: serial })
      }
      look()
      await vi.waitFor(
        () => {
          look()
          expect(scanners.list().map(({ state }) => state)).toEqual(['ready', 'ready', 'ready'])
          expect([...there.values()].map(isOpen)).toEqual([true, true, true])
        },
        { interval: 2 },
      )
      const before = texts().length
      for (const serial of SERIALS) send(there.get(serial) ?? '', honeywellScan(`LAST-${serial}`))
      expect(texts().slice(before)).toEqual(['LAST-A', 'LAST-B', 'LAST-C'])
      expect(leaks()).toBe(3)
      await scanners.close()
      expect(leaks()).toBe(0)
    },
  )

  it('gives every scan once, to the scanner it came from', async () => {
    const { scans, expected } = await storm(7, 2000)
    expect(scans.map(({ text }) => text)).toEqual(expected)
    expect(scans.length).toBeGreaterThan(50)
    for (const { scanner, text } of scans) expect(scanner.id.at(-1)).toBe(text[0])
  })

  it('of a hundred unpluggings of one scanner loses none of a scan after each', async () => {
    const { plug, unplug, send, settled, texts, leaks } = scannersOfABench()
    for (let round = 0; round < 100; round += 1) {
      plug({ path: '/dev/hidraw1' })
      await settled('Honeywell Voyager 1470g: ready')
      send('/dev/hidraw1', honeywellScan(`ROUND-${round}`))
      unplug('/dev/hidraw1')
      await settled('Honeywell Voyager 1470g: unplugged')
    }
    expect(texts()).toEqual(Array.from({ length: 100 }, (_, round) => `ROUND-${round}`))
    expect(leaks()).toBe(0)
  })
})
