import type { RawScan, ScannerCard } from '../../shared/contract/device.ts'

/** The hardware scanners as the rest of the bench sees them. */
export type Scanners = {
  readonly cards: () => readonly ScannerCard[]
  readonly close: () => void
}

const KEPT = 20

/** The last scans as they came, for the live test in the settings. Newest first. */
export function createRawScans(): { readonly keep: (scan: Omit<RawScan, 'id'>) => void; readonly list: () => readonly RawScan[] } {
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
