import { type AddedCount, QUEUE_FILTERS, type QueueFilter, type QueuePage, type QueueRow } from '../../shared/contract/queue-row.ts'
import type { Rma } from '../../shared/cases/rma.ts'
import type { StageName } from '../../shared/cases/workflow.ts'
import { AGE_BUCKETS, openedBefore } from '../../shared/clocks/age-bucket.ts'
import { caseClocks } from '../../shared/clocks/case-clocks.ts'
import type { Localised } from '../../shared/i18n/localised.ts'
import { assertNever } from '../../shared/decider.ts'
import type { PickedCase } from '../../shared/contract/decided.ts'
import type { ReadableDb } from '../handles.ts'
import { all, first, sql } from '../sql.ts'
import type { CaseTable } from '../tables.ts'
import { countCases, countInStage } from './case-count.ts'
import { rowToCase, rowToClocks } from './case-row.ts'
import { searchCases } from './case-search.ts'
import { readCalendar, readOperator, readProduct } from './catalogue-view.ts'
import { readPartner } from './partner-view.ts'
import { readSurvivor } from './merged-cases.ts'
import { readPartsAwaited } from './parts-awaited.ts'

/** Today as the center counts it: the instants UTC at which this moment lies, at which what is due soon is due at the latest, and at which its day ends. */
export type Moment = { readonly now: string; readonly soon: string; readonly endOfDay: string }

/** Counting for a chip stops here: nobody reads a larger number, and a million rows would be walked for it. */
const COUNT_LIMIT = 10_000

function filtered(filter: QueueFilter, { now, soon, endOfDay }: Moment, added?: string) {
  if (added !== undefined) return sql.selectFrom('case_view').where('added', '=', added)
  const open = sql.selectFrom('case_view').where('finished', '=', 0)
  switch (filter) {
    case 'open':
      return open
    case 'overdue':
      return open.where('due_key', '<', now)
    case 'soon':
      return open.where('due_key', '>=', now).where('due_key', '<', soon)
    case 'today':
      return open.where('due_key', '>=', now).where('due_key', '<', endOfDay)
    case 'stuck':
      return sql.selectFrom('case_view').where('stuck_at', '<', now)
    case 'ageing':
      return sql.selectFrom('case_view').where('aged_from', '<', openedBefore('over-7', now))
    case 'expected':
      return sql.selectFrom('case_view').where('stage', '=', 'expected')
    case 'waiting':
      return sql.selectFrom('case_view').where('stage', '=', 'on-hold')
    case 'ready':
      return sql.selectFrom('case_view').where('stage', '=', 'ready')
    case 'finished':
      return sql.selectFrom('case_view').where('finished', '=', 1)
    case 'twins':
      // A key of every row, so that the index of just these is searched.
      return sql.selectFrom('case_view').where('twin', 'is not', null).where('due_key', '>', '')
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

/** How many there are of what does not depend on the time; nothing for the rest. */
function knownCount(db: ReadableDb, filter: QueueFilter): number | undefined {
  switch (filter) {
    case 'open':
    case 'finished':
      return countCases(db, filter === 'finished')
    case 'expected':
    case 'ready':
      return countInStage(db, filter)
    case 'waiting':
      return countInStage(db, 'on-hold')
    default:
      return undefined
  }
}

/** How many there are in each step of age, each up to a limit. */
function countAges(db: ReadableDb, now: string): QueuePage['ages'] {
  let from: string | undefined
  const counts = AGE_BUCKETS.map((bucket) => {
    const before = openedBefore(bucket, now)
    const of = sql.selectFrom('case_view').select('no').where('aged_from', '<', before)
    const some = (from === undefined ? of : of.where('aged_from', '>=', from)).limit(COUNT_LIMIT).as('some')
    from = before
    return [
      bucket,
      first(
        db,
        sql.selectFrom(some).select((e) => e.fn.countAll<number>().as('total')),
      )?.total ?? 0,
    ] as const
  })
  return Object.fromEntries(counts) as QueuePage['ages']
}

function present(name: keyof QueueRow, value: string | null | undefined): object {
  return value === null || value === undefined ? {} : { [name]: value }
}

/** Why a held case waits, for which parts, and the clock that waits with it. */
function held(db: ReadableDb, row: CaseTable): Pick<QueueRow, 'why' | 'paused' | 'parts'> {
  if (row.stage !== 'on-hold') return {}
  const state = rowToCase(row)
  const parts = readPartsAwaited(db, state)
  const paused = caseClocks(rowToClocks(row), readCalendar(db)).find((clock) => clock.state === 'paused')
  return {
    ...(state.stage.name === 'on-hold' ? { why: state.stage.why } : {}),
    ...(parts.length === 0 ? {} : { parts }),
    ...(paused === undefined ? {} : { paused: { id: paused.id, left: paused.left } }),
  }
}

function numberOf(db: ReadableDb, caseId: string): Rma | undefined {
  const row = first(db, sql.selectFrom('case_view').select('rma').where('case_id', '=', caseId))
  return row?.rma as Rma | undefined
}

/** The number of the other open case about the same unit, and of the one for which this ended. */
function beside(db: ReadableDb, { twin, merged_into }: CaseTable): Pick<QueueRow, 'twin' | 'mergedInto'> {
  const other = twin === null ? undefined : numberOf(db, twin)
  const into = merged_into === null ? undefined : numberOf(db, readSurvivor(db, merged_into))
  return { ...(other === undefined ? {} : { twin: other }), ...(into === undefined ? {} : { mergedInto: into }) }
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
    since: row.stage_since,
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
    ...present('partner', row.partner === null ? undefined : readPartner(db, row.partner)?.name),
    ...present('stuckAt', row.stuck_at),
    ...held(db, row),
    ...(row.added === null ? {} : { added: nameOfAdded(row) }),
    ...beside(db, row),
  }
}

type Row = CaseTable & { no: number }

function sorted(filter: QueueFilter, moment: Moment, added: string | undefined) {
  const query = filtered(filter, moment, added).selectAll()
  if (added !== undefined) return query.orderBy('due_key').orderBy('no')
  switch (filter) {
    case 'finished':
      return query.orderBy('updated_at', 'desc').orderBy('no', 'desc')
    case 'stuck':
      return query.orderBy('stuck_at').orderBy('no')
    case 'ageing':
      return query.orderBy('aged_from').orderBy('no')
    default:
      return query.orderBy('due_key').orderBy('no')
  }
}

function rowsOf(db: ReadableDb, filter: QueueFilter, offset: number, limit: number, moment: Moment, added?: string): readonly Row[] {
  return all(db, sorted(filter, moment, added).limit(limit).offset(offset)) as Row[]
}

/** One page of the queue, what is due first on top; finished cases newest first. `added` counts instead of the filter. */
export function readQueue(db: ReadableDb, filter: QueueFilter, offset: number, limit: number, moment: Moment, added?: string): QueuePage {
  const counts = Object.fromEntries(
    QUEUE_FILTERS.map((each) => [each, knownCount(db, each) ?? count(db, each, moment, COUNT_LIMIT)]),
  ) as Record<QueueFilter, number>
  const isWhole = added === undefined && (counts[filter] < COUNT_LIMIT || knownCount(db, filter) !== undefined)
  return {
    rows: rowsOf(db, filter, offset, limit, moment, added).map((row) => rowToQueue(db, row)),
    total: isWhole ? counts[filter] : count(db, filter, moment, Number.MAX_SAFE_INTEGER, added),
    counts,
    added: addedCounts(db),
    ages: countAges(db, moment.now),
  }
}

/** How many cases are due soon, overdue and stuck, each up to a limit. */
export function countDue(db: ReadableDb, moment: Moment): Readonly<Record<'soon' | 'overdue' | 'stuck', number>> {
  const of = (filter: QueueFilter) => count(db, filter, moment, COUNT_LIMIT)
  return { soon: of('soon'), overdue: of('overdue'), stuck: of('stuck') }
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
