import type { KeyboardScanner } from '../scan/keyboard-scanner.ts'

/** The answer to "is everything safe?", and what support asks first. */
export type SystemStatus = {
  readonly version: string
  readonly shell: 'electron' | 'browser'
  readonly dataFolder: string
  readonly events: number
  readonly notInCloud: number
  readonly lastBackupAt?: string
  readonly problems: readonly SystemProblem[]
  /** While the example center is being laid down: steps done, of how many. */
  readonly settingUp?: { readonly done: number; readonly total: number }
}

export type SystemProblem =
  | { readonly type: 'store-restored'; readonly backupAt: string; readonly recovered: number; readonly lostAfter?: string }
  | { readonly type: 'store-damaged' }
  | { readonly type: 'backup-failed'; readonly reason: string }
  | { readonly type: 'disk-full' }
  | { readonly type: 'printer'; readonly printer: string; readonly reason: string }

export type Settings = {
  readonly language: 'en' | 'zh-CN'
  readonly theme: 'light' | 'dark' | 'system'
  /** 0–1. */
  readonly volume: number
  readonly camera?: string
  readonly paper: 'a4' | 'letter'
  /** A case that is due within so many hours is due soon. */
  readonly dueSoonHours: number
  /** Whether that is heard, and when one is overdue. */
  readonly dueSounds: boolean
  /** As out of the box where nothing was ever set. */
  readonly keyboardScanner?: KeyboardScanner
  /** The camera reads codes wherever one is awaited. */
  readonly cameraReads?: boolean
}
