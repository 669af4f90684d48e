import { expect, vi } from 'vitest'
import { startHidScanners } from '../../../../electron/bench/scanner/hid-scanners.ts'
import type { HidScan, HidTrouble } from '../../../../electron/bench/scanner/scanner.ts'
import { fakeHid } from './fake-hid.ts'

/** What the system counts on each scanner's cable, or undefined where it does not count. */
type Counted = { transfers: number | undefined }

/** The scanners of a bench on a machine whose sockets a test plugs in and out. */
export function scannersOfABench(
  descriptors: Readonly<Record<string, Uint8Array>> = {},
  wantsDirect: (id: string) => boolean = () => false,
  counted: Counted = { transfers: undefined },
) {
  const fake = fakeHid()
  const scans: HidScan[] = []
  const troubles: HidTrouble[] = []
  const onChange = vi.fn()
  const scanners = startHidScanners({
    machine: {
      hid: fake.hid,
      readDescriptor: async (path) => descriptors[path],
      findSocket: () => ({ reportEvery: 5, countTransfers: () => counted.transfers }),
      watch: fake.watch,
    },
    wantsDirect,
    onScan: (scan) => void scans.push(scan),
    onTrouble: (trouble) => void troubles.push(trouble),
    onChange,
    onError: (error) => {
      throw error
    },
  })
  const states = () => scanners.list().map(({ model, state }) => `${model}: ${state}`)
  return {
    ...fake,
    scanners,
    scans,
    troubles,
    onChange,
    states,
    settled: (...expected: readonly string[]) => vi.waitFor(() => expect(states()).toEqual(expected), { interval: 1 }),
    texts: () => scans.map(({ text }) => text),
  }
}
