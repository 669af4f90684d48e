import type { Say, Tone, WindowEffect } from '../bench/answer.ts'
import type { PinTries } from '../bench/pin-tries.ts'
import type { Prompt } from '../bench/prompt.ts'
import type { Step } from '../bench/steps.ts'
import type { Rma } from '../cases/rma.ts'
import type { KnownOperator } from '../catalogue/operator-record.ts'
import type { Localised } from '../i18n/localised.ts'
import type { QuoteProposal } from '../quotes/propose-quote.ts'
import type { ScanMeaning } from '../scan/scan-meaning.ts'
import type { CaseScreen } from './case-screen.ts'
import type { QueueRow } from './queue-row.ts'

/** The answer to one scan, key or press. `id` grows by one each time in a run: the window plays and shows each once. */
export type BenchReply = {
  readonly id: number
  readonly tone: Tone
  readonly say: Say
  readonly effect?: WindowEffect
  /** What was scanned and what it was taken for; absent for keys. */
  readonly scanned?: { readonly text: string; readonly meaning: ScanMeaning; readonly scanner: string }
  /** A PIN was asked for and this came instead: the name under which it was done all the same. */
  readonly stillWorks?: string
}

/** All the bench screen shows, in one answer. */
export type BenchScreen = {
  readonly operator: KnownOperator
  /** Whether what takes a lead is open to whoever works here. */
  readonly isLead: boolean
  /** Whether scans are taken for parcels at the dock. */
  readonly isDock: boolean
  /** Whether scans are counts of parts on the shelf. */
  readonly isCounting: boolean
  readonly prompt: Prompt
  readonly steps: readonly Step[]
  /** While a PIN is asked for: what was typed wrong before, and how long (UTC) none is taken. */
  readonly pin?: PinTries
  readonly open?: CaseScreen
  /** While a paid repair is offered: what the next quote begins with. */
  readonly quoteProposal?: QuoteProposal
  readonly aside: readonly { readonly caseId: string; readonly rma: Rma; readonly product: Localised }[]
  /** Idle: the three most urgent cases. */
  readonly urgent: readonly QueueRow[]
  /** The last answers, the newest last: enough that none is missed between two looks at the screen. */
  readonly replies: readonly BenchReply[]
  /** What `MB:UNDO` would take back now, and until when: milliseconds since 1970, by the bench's clock. */
  readonly undo?: { readonly step: Say; readonly until: number }
}
