import type { RawScan } from '../../shared/contract/device.ts'

/** The last scans as they came, for the live test in the settings. Newest first; gone with the process. */
export type RawScans = { readonly keep: (scan: Omit<RawScan, 'id'>) => void; readonly list: () => readonly RawScan[] }

const KEPT = 20

export function createRawScans(): RawScans {
  let scans: readonly RawScan[] = []
  let count = 0
  return {
    keep: (scan) => {
      count += 1
      scans = [{ ...scan, id: count }, ...scans].slice(0, KEPT)
    },
    list: () => scans,
  }
}
