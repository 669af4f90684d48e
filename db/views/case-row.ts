import type { Case, OpenedCase } from '../../shared/cases/case.ts'
import { isSettled } from '../../shared/claims/claim.ts'
import { isFinished } from '../../shared/cases/stage-work.ts'
import type { ClockRun } from '../../shared/clocks/case-clocks.ts'
import type { CaseTable } from '../tables.ts'

export type CaseRow = Omit<CaseTable, 'no' | 'twin'>

/** What a row needs beside the folded case. */
export type RowContext = {
  readonly caseId: string
  readonly operator: string
  readonly at: string
  readonly openedAt: string
  readonly since: string
  /** When it stands there too long, UTC. */
  readonly stuckAt: string | undefined
  /** The clocks that run or wait. */
  readonly clocks: readonly ClockRun[]
  /** When the first of them is due, UTC. */
  readonly dueAt: string | undefined
  readonly buyerName: string | undefined
  /** The case for which it ended. */
  readonly endsFor: string | undefined
}

/** Due cases first, then expected ones by their day, then the rest: texts that sort so. */
export function dueKey(due: string | undefined, expectedOn: string | undefined): string {
  if (due !== undefined) return due
  return expectedOn === undefined ? 'z' : `x${expectedOn}`
}

export function caseToRow(state: OpenedCase, context: RowContext): CaseRow {
  // A dispute outlives the work on the unit, and so does a buyer without an answer.
  const isMerged = context.endsFor !== undefined
  const isOver = (isFinished(state) || isMerged) && state.unanswered === undefined && (state.claims ?? []).every(isSettled)
  // Where a merged case stood is in the folded case: in every list it is where nothing is done any more.
  const stage = isMerged && !isFinished(state) ? 'cancelled' : state.stage.name
  const dueAt = isMerged && isOver ? undefined : context.dueAt
  const expectedOn = stage === 'expected' ? state.expectedOn : undefined
  const newest = state.shots.findLast((shot) => 'photo' in shot)
  return {
    case_id: context.caseId,
    rma: state.rma,
    stage,
    added: isMerged ? null : (state.added?.state.id ?? null),
    sku: state.unit.sku,
    serial: state.serialFound ?? state.unit.serial ?? null,
    order_id: state.order?.orderId ?? null,
    tracking: state.inbound?.tracking ?? null,
    buyer: context.buyerName ?? null,
    buyer_id: state.buyer?.buyerId ?? null,
    owner: context.operator,
    complaint: state.complaint,
    finished: isOver ? 1 : 0,
    due_at: dueAt ?? null,
    due_key: dueKey(dueAt, expectedOn),
    expected_on: state.expectedOn ?? null,
    opened_at: context.openedAt,
    updated_at: context.at,
    stage_since: context.since,
    stuck_at: isMerged ? null : (context.stuckAt ?? null),
    aged_from: isOver || isMerged || stage === 'expected' ? null : context.openedAt,
    clocks: JSON.stringify(context.clocks),
    picture: newest !== undefined && 'photo' in newest ? newest.photo.sha256 : null,
    partner: state.partner ?? null,
    merged_into: context.endsFor ?? null,
    merged_told: state.merged?.caseId ?? null,
    state: JSON.stringify(state),
  }
}

export function rowToCase(row: Pick<CaseTable, 'state'>): OpenedCase {
  return JSON.parse(row.state) as OpenedCase
}

export function rowToClocks(row: Pick<CaseTable, 'clocks'>): readonly ClockRun[] {
  return JSON.parse(row.clocks) as readonly ClockRun[]
}

export function isOpened(state: Case): state is OpenedCase {
  return state.type === 'opened'
}
