import type { ScannerFamily } from '../../../shared/scan/scanner-models.ts'
import type { StreamOutcome } from './scan-stream.ts'

export type ScannerState = 'ready' | 'no-permission' | 'error' | 'unplugged'

/** `keyboard`: it types its scans unless it has been told to send them directly. */
export type ScannerMode = 'hid-pos' | 'keyboard' | 'ibm-hand-held'

/** What the bench can have a scanner do; a person is offered some of it. */
export const KNOWN_ACTS = ['beep', 'errorBeep', 'trigger'] as const
export type KnownAct = (typeof KNOWN_ACTS)[number]

/** A scanner seen since the bench started. */
export type Scanner = {
  readonly id: string
  /** What it calls itself. */
  readonly model: string
  readonly family: ScannerFamily | undefined
  readonly mode: ScannerMode
  readonly acts: readonly KnownAct[]
  readonly sendsDirectly: boolean
  readonly state: ScannerState
  /** The system's own words for what is wrong. */
  readonly detail: string | undefined
}

export type HidScan = {
  readonly scanner: Scanner
  readonly text: string
  readonly aim: string | undefined
  readonly bytes: Uint8Array
}

/** What a scanner sent that is no scan: part of one, bytes of no known form, the answer to a command, or a sign that reports were dropped. */
export type HidTrouble = { readonly scanner: Scanner; readonly outcome: Exclude<StreamOutcome, { type: 'scan' }> }
