import type { AddedCount, QueueFilter, QueuePage, QueueRow } from '../../shared/contract/queue-row.ts'
import type { Rma } from '../../shared/cases/rma.ts'
import type { StageName, TransitionName } from '../../shared/cases/workflow.ts'
import type { Localised } from '../../shared/i18n/localised.ts'
import { assertNever } from '../../shared/decider.ts'
import type { PickedCase } from '../../shared/contract/decided.ts'
import type { ReadableDb } from '../handles.ts'
import { all, first, sql } from '../sql.ts'
import type { CaseTable } from '../tables.ts'
import { rowToCase } from './case-row.ts'
import { searchCases } from './case-search.ts'
import { readOperator, readProduct } from './catalogue-view.ts'

/** Today as the center counts it: the instants UTC at which this moment lies and its day ends. */
export type Moment = { readonly now: string; readonly endOfDay: string }

/** Counting for a chip stops here: nobody reads a larger number, and a million rows would be walked for it. */
const COUNT_LIMIT = 10_000

function filtered(filter: QueueFilter, { now, endOfDay }: Moment, added?: string) {
  if (added !== undefined) return sql.selectFrom('case_view').where('added', '=', added)
  const open = sql.selectFrom('case_view').where('finished', '=', 0)
  switch (filter) {
    case 'open':
      return open
    case 'overdue':
      return open.where('due_key', '<', now)
    case 'today':
      return open.where('due_key', '>=', now).where('due_key', '<', endOfDay)
    case 'expected':
      return sql.selectFrom('case_view').where('stage', '=', 'expected')
    case 'waiting':
      return sql.selectFrom('case_view').where('stage', '=', 'on-hold')
    case 'ready':
      return sql.selectFrom('case_view').where('stage', '=', 'ready')
    case 'finished':
      return sql.selectFrom('case_view').where('finished', '=', 1)
    default:
      return assertNever(filter)
  }
}

function count(db: ReadableDb, filter: QueueFilter, moment: Moment, limit: number, added?: string): number {
  const counted = sql
    .selectFrom(filtered(filter, moment, added).select('no').limit(limit).as('some'))
    .select((e) => e.fn.countAll<number>().as('total'))
  return first(db, counted)?.total ?? 0
}

function present(name: keyof QueueRow, value: string | null | undefined): object {
  return value === null || value === undefined ? {} : { [name]: value }
}

function whyHeld(row: CaseTable): TransitionName | undefined {
  if (row.stage !== 'on-hold') return undefined
  const { stage } = rowToCase(row)
  return stage.name === 'on-hold' ? stage.why : undefined
}

function nameOfAdded(row: Pick<CaseTable, 'added' | 'state'>): Localised {
  return rowToCase(row).added?.state.name ?? { en: row.added ?? '', 'zh-CN': row.added ?? '' }
}

/** One case a state tells what it is called; cases pinned to an older version may know it by an older name. */
function addedCounts(db: ReadableDb): readonly AddedCount[] {
  const counted = sql
    .selectFrom('case_view')
    .select((e) => ['added', e.fn.countAll<number>().as('count'), e.fn.max('no').as('newest')])
    .where('added', 'is not', null)
    .groupBy('added')
    .orderBy('added')
  return all(db, counted).flatMap(({ added, count: cases, newest }) => {
    const row = first(db, sql.selectFrom('case_view').selectAll().where('no', '=', newest))
    return row === undefined || added === null ? [] : [{ id: added, name: nameOfAdded(row), count: cases }]
  })
}

export function rowToQueue(db: ReadableDb, row: CaseTable & { no: number }): QueueRow {
  return {
    caseId: row.case_id,
    rma: row.rma as Rma,
    stage: row.stage as StageName,
    sku: row.sku,
    product: readProduct(db, row.sku)?.name ?? { en: row.sku, 'zh-CN': row.sku },
    complaint: row.complaint,
    openedAt: row.opened_at,
    updatedAt: row.updated_at,
    ...present('serial', row.serial),
    ...present('orderId', row.order_id),
    ...present('tracking', row.tracking),
    ...present('buyer', row.buyer),
    ...present('owner', readOperator(db, row.owner)?.name),
    ...present('dueAt', row.due_at),
    ...present('picture', row.picture),
    ...present('expectedOn', row.expected_on),
    ...present('why', whyHeld(row)),
    ...(row.added === null ? {} : { added: nameOfAdded(row) }),
  }
}

type Row = CaseTable & { no: number }

function rowsOf(db: ReadableDb, filter: QueueFilter, offset: number, limit: number, moment: Moment, added?: string): readonly Row[] {
  const query = filtered(filter, moment, added).selectAll()
  const sorted =
    filter === 'finished' && added === undefined
      ? query.orderBy('updated_at', 'desc').orderBy('no', 'desc')
      : query.orderBy('due_key').orderBy('no')
  return all(db, sorted.limit(limit).offset(offset)) as Row[]
}

/** One page of the queue, what is due first on top; finished cases newest first. `added` counts instead of the filter. */
export function readQueue(db: ReadableDb, filter: QueueFilter, offset: number, limit: number, moment: Moment, added?: string): QueuePage {
  const filters: readonly QueueFilter[] = ['open', 'overdue', 'today', 'expected', 'waiting', 'ready', 'finished']
  const counts = Object.fromEntries(filters.map((each) => [each, count(db, each, moment, COUNT_LIMIT)])) as Record<QueueFilter, number>
  return {
    rows: rowsOf(db, filter, offset, limit, moment, added).map((row) => rowToQueue(db, row)),
    total: added === undefined && counts[filter] < COUNT_LIMIT ? counts[filter] : count(db, filter, moment, Number.MAX_SAFE_INTEGER, added),
    counts,
    added: addedCounts(db),
  }
}

/** The first cases of a filter, as far as choosing among what can be done with them needs to know. */
export function pickCases(db: ReadableDb, filter: QueueFilter, limit: number, moment: Moment, added?: string): readonly PickedCase[] {
  return rowsOf(db, filter, 0, limit, moment, added).map((row) => ({
    caseId: row.case_id,
    rma: row.rma as Rma,
    stage: row.stage as StageName,
    ...(row.added === null ? {} : { added: nameOfAdded(row) }),
  }))
}

/** The cases a bench should turn to first: overdue or due soonest, and here (not expected, not waiting). */
export function readUrgent(db: ReadableDb, limit: number): readonly QueueRow[] {
  const query = sql
    .selectFrom('case_view')
    .selectAll()
    .where('finished', '=', 0)
    .where('due_key', '<', 'x')
    .orderBy('due_key')
    .orderBy('no')
    .limit(limit)
  return (all(db, query) as Row[]).map((row) => rowToQueue(db, row))
}

/** Cases with every word of the text as a fragment somewhere, newest first. */
export function findCases(db: ReadableDb, text: string, limit: number): readonly QueueRow[] {
  const found = searchCases(db, text, limit)
  if (found.length === 0) return []
  const rows = all(db, sql.selectFrom('case_view').selectAll().where('no', 'in', found).orderBy('no', 'desc')) as Row[]
  return rows.map((row) => rowToQueue(db, row))
}
