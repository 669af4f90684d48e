import type { LabelJob } from './label-kind.ts'
import type { PrintRefusal } from './print-refusal.ts'
import type { PrinterStatus } from './printer-status.ts'

/**
 * Where a label stands on its way to paper. Times are milliseconds since 1970.
 * "Handed over" is not "printed": only `confirmed` is proof.
 */
export type SpoolState =
  | {
      readonly type: 'queued'
      readonly attempts: number
      readonly notBefore: number
      /** what the last attempt met, e.g. paper out */
      readonly waitsFor?: PrintRefusal | undefined
    }
  /** from just before the first byte leaves */
  | { readonly type: 'sending'; readonly since: number }
  | { readonly type: 'handed-over'; readonly at: number; readonly status: PrinterStatus }
  /** it may have been printed; nobody but a person can tell, and it is never printed again unasked */
  | { readonly type: 'unsure'; readonly since: number; readonly why: UnsureReason }
  | { readonly type: 'confirmed'; readonly at: number; readonly by: 'scan' | 'operator' }
  | { readonly type: 'failed'; readonly at: number; readonly why: FailReason }

export type FailReason = PrintRefusal | { readonly type: 'cancelled' } | { readonly type: 'bug'; readonly message: string }

export type UnsureReason = PrintRefusal | { readonly type: 'stopped-while-sending' } | { readonly type: 'bug'; readonly message: string }

export type SpoolEntry = {
  /** given by the asker: asking twice with one id prints once */
  readonly id: string
  readonly printerId: string
  readonly job: LabelJob
  /** the code whose scan proves the print */
  readonly proofCode: string
  readonly queuedAt: number
  readonly state: SpoolState
}

export type QueuedEntry = SpoolEntry & { readonly state: Extract<SpoolState, { readonly type: 'queued' }> }

/** Where entries survive a restart. Every call is durable when it returns; a call that cannot be throws and has changed nothing. */
export type SpoolStore = {
  /** False, and nothing changed, if the id is there already. */
  readonly insert: (entry: SpoolEntry) => boolean
  readonly find: (id: string) => SpoolEntry | undefined
  readonly setState: (id: string, state: SpoolState) => void
  /** The queued entry of a printer that was asked for first, whether or not its time has come. */
  readonly oldestQueued: (printerId: string) => QueuedEntry | undefined
  readonly printersWithQueued: () => readonly string[]
  readonly sending: () => readonly SpoolEntry[]
  /** Of the entries handed over or unsure that this code proves, the one asked for last. */
  readonly awaitingProof: (proofCode: string) => SpoolEntry | undefined
}
