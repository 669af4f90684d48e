import type { ScannerCard } from '../../shared/contract/device.ts'

/** The hardware scanners as the rest of the bench sees them. */
export type Scanners = { readonly cards: () => readonly ScannerCard[]; readonly close: () => Promise<void> }
