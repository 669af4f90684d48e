import type { ScannerAct, ScannerAnswer, ScannerCard } from '../../shared/contract/device.ts'

/** The hardware scanners as the rest of the bench sees them. */
export type Scanners = {
  readonly cards: () => readonly ScannerCard[]
  readonly rename: (id: string, name: string) => ScannerAnswer
  /** Remembered even where the scanner cannot be told at once. */
  readonly sendDirectly: (id: string, isWanted: boolean) => Promise<ScannerAnswer>
  readonly act: (id: string, act: ScannerAct) => Promise<ScannerAnswer>
  readonly close: () => Promise<void>
}
