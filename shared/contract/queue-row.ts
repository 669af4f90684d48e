import type { Rma } from '../cases/rma.ts'
import type { StageName, TransitionName } from '../cases/workflow.ts'
import type { Localised } from '../i18n/localised.ts'

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
  /** Why a held case waits. */
  readonly why?: TransitionName
  readonly openedAt: string
  readonly updatedAt: string
  /** SHA-256 of its newest photo. */
  readonly picture?: string
}

export type QueueFilter = 'open' | 'overdue' | 'today' | 'expected' | 'waiting' | 'ready' | 'finished'

/** A filter by a state of the center's own. */
export type AddedCount = { readonly id: string; readonly name: Localised; readonly count: number }

/** Sorted by what is due first; cases without a due time after those with one, then by opening. */
export type QueuePage = {
  readonly rows: readonly QueueRow[]
  readonly total: number
  readonly counts: Readonly<Record<QueueFilter, number>>
  /** The center's own states in which open cases are. */
  readonly added: readonly AddedCount[]
}
