import type { Rma } from '../cases/rma.ts'
import type { StageName, TransitionName } from '../cases/workflow.ts'
import type { AgeBucket } from '../clocks/age-bucket.ts'
import type { Localised } from '../i18n/localised.ts'
import type { HeldBy } from './cloud.ts'

/** A part a case on hold waits for. `none`: nobody has ordered it. */
export type PartAwaited = { readonly part: string; readonly name: Localised } & (
  | { readonly state: 'here' | 'none' }
  /** Calendar day, YYYY-MM-DD. */
  | { readonly state: 'ordered'; readonly expectedOn: string }
)

/** The clock that a case waits with: `left` is milliseconds, of a working day 24 hours. It had run out before where there are none. */
export type PausedClock = { readonly id: string; readonly left: number }

export type QueueRow = {
  readonly caseId: string
  readonly rma: Rma
  readonly stage: StageName
  /** The center's own state in which it is. */
  readonly added?: Localised
  readonly sku: string
  readonly product: Localised
  readonly serial?: string
  readonly orderId?: string
  readonly tracking?: string
  readonly buyer?: string
  /** The operator who acted last. */
  readonly owner?: string
  readonly complaint: string
  /** UTC. */
  readonly dueAt?: string
  /** Calendar day the parcel was announced for. */
  readonly expectedOn?: string
  /** Who repairs it elsewhere. */
  readonly partner?: string
  /** Why a held case waits. */
  readonly why?: TransitionName
  /** Since when (UTC) it stands where it stands, and when that is too long. */
  readonly since: string
  readonly stuckAt?: string
  readonly paused?: PausedClock
  /** What a case held for parts waits for. */
  readonly parts?: readonly PartAwaited[]
  readonly openedAt: string
  readonly updatedAt: string
  /** SHA-256 of its newest photo. */
  readonly picture?: string
  /** Another bench says that it lies there. */
  readonly heldBy?: HeldBy
  /** Another open case is about the same unit: its number. */
  readonly twin?: Rma
  /** It ended for that case. */
  readonly mergedInto?: Rma
}

/** Each on the key of its place. `soon`: due within the hours that are set; `stuck`: too long in one place; `ageing`: here, and open for long. */
export const KEYED_FILTERS = ['open', 'overdue', 'today', 'expected', 'waiting', 'ready', 'finished', 'soon', 'stuck', 'ageing'] as const

/** `twins`: cases of which another open one is about the same unit. Only shown where there are any. */
export const QUEUE_FILTERS = [...KEYED_FILTERS, 'twins'] as const

export type QueueFilter = (typeof QUEUE_FILTERS)[number]

/** A filter by a state of the center's own. */
export type AddedCount = { readonly id: string; readonly name: Localised; readonly count: number }

/** Sorted by what is due first; cases without a due time after those with one, then by opening. Stuck ones by when they became so, ageing ones oldest first. */
export type QueuePage = {
  readonly rows: readonly QueueRow[]
  readonly total: number
  readonly counts: Readonly<Record<QueueFilter, number>>
  /** The center's own states in which open cases are. */
  readonly added: readonly AddedCount[]
  readonly ages: Readonly<Record<AgeBucket, number>>
}
