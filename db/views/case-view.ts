import { type Case, NO_CASE, type OpenedCase, evolve } from '../../shared/cases/case.ts'
import type { CaseEvent } from '../../shared/cases/events.ts'
import { standing } from '../../shared/cases/standing.ts'
import { workflowOf } from '../../shared/cases/workflows.ts'
import { type ClockRun, evolveClocks, firstDue, isRunning } from '../../shared/clocks/case-clocks.ts'
import { caseStream } from '../../shared/event.ts'
import type { Recorded } from '../../shared/recorded.ts'
import { openBuyer } from '../buyer-vault.ts'
import { readStream } from '../event-log.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { sql } from '../sql.ts'
import type { CaseTable } from '../tables.ts'
import { dropArrival, projectArrival } from './arrival-view.ts'
import { dropCodes, indexCodes } from './case-codes.ts'
import { type CaseRow, caseToRow, isOpened, rowToCase, rowToClocks } from './case-row.ts'
import { dropText, indexText } from './case-search.ts'
import { readCalendar } from './catalogue-view.ts'
import { dropFix, projectFix } from './fix-view.ts'
import { projectPlans } from './plan-view.ts'

type StoredRow = Pick<CaseTable, 'state' | 'opened_at' | 'clocks' | 'buyer'> & { no: number }

const COLUMNS = [
  'case_id',
  'rma',
  'stage',
  'added',
  'sku',
  'serial',
  'order_id',
  'tracking',
  'buyer',
  'buyer_id',
  'owner',
  'complaint',
  'finished',
  'due_at',
  'due_key',
  'expected_on',
  'opened_at',
  'updated_at',
  'clocks',
  'picture',
  'state',
] as const satisfies readonly (keyof CaseRow)[]

const rowOfCase = prepared<{ caseId: string }, StoredRow>((p) =>
  sql.selectFrom('case_view').select(['no', 'state', 'opened_at', 'clocks', 'buyer']).where('case_id', '=', p('caseId')),
)
const insertRow = prepared<CaseRow>((p) =>
  sql.insertInto('case_view').values(Object.fromEntries(COLUMNS.map((column) => [column, p(column)])) as unknown as CaseRow),
)
const dropRow = prepared<{ no: number }>((p) => sql.deleteFrom('case_view').where('no', '=', p('no')))
const updateRow = prepared<CaseRow & { no: number }>((p) =>
  sql
    .updateTable('case_view')
    .set(Object.fromEntries(COLUMNS.map((column) => [column, p(column)])) as unknown as CaseRow)
    .where('no', '=', p('no')),
)

type Folded = { readonly state: Case; readonly openedAt: string | undefined; readonly clocks: readonly ClockRun[] }

/** Folds further events onto what there was, and keeps since when the case is open and which clocks run. */
function foldOnto(before: Folded, recorded: readonly Recorded<CaseEvent>[]): Folded {
  let { state, openedAt, clocks } = before
  for (const each of recorded) {
    state = evolve(state, each.event)
    if (!isOpened(state)) continue
    openedAt ??= each.at
    clocks = evolveClocks(clocks, each.event, each.at, workflowOf(state.workflowVersion))
  }
  return { state, openedAt, clocks: clocks.filter(isRunning) }
}

const NOTHING: Folded = { state: NO_CASE, openedAt: undefined, clocks: [] }

/** Everything that still stands of a case up to `seq`: a step that was taken back may lie before what the row already holds. */
function stillStanding(log: ReadableDb, caseId: string, seq: number): readonly Recorded<CaseEvent>[] {
  return standing(readStream<CaseEvent>(log, caseStream(caseId)).filter((each) => each.seq <= seq))
}

/**
 * Folds events of one case, in their order, into its row, its codes and its search text. Reads the events and the row, and the
 * log where something was taken back; all at once or one by one, the rows come out the same.
 */
export function projectCase(db: WritableDb, caseId: string, recorded: readonly Recorded<CaseEvent>[], log: ReadableDb): void {
  const last = recorded.at(-1)
  if (last === undefined) return
  const row = rowOfCase.first(db, { caseId })
  const before: Case = row === undefined ? NO_CASE : rowToCase(row)
  const isTakenBack = recorded.some(({ event }) => event.type === 'case.taken-back.v1')
  const events = isTakenBack ? stillStanding(log, caseId, last.seq) : recorded
  const { state, openedAt, clocks } = foldOnto(
    isTakenBack ? NOTHING : { state: before, openedAt: row?.opened_at, clocks: row === undefined ? [] : rowToClocks(row) },
    events,
  )
  if (isTakenBack) {
    dropArrival(db, caseId)
    dropFix(db, caseId)
  }
  projectPlans(db, caseId, isOpened(before) ? before : undefined, isOpened(state) ? state : undefined)
  if (!isOpened(state)) {
    if (row !== undefined) dropCase(db, row.no)
    return
  }
  projectArrival(db, caseId, state, events)
  projectFix(db, caseId, state, events)
  const opened: OpenedCase | undefined = isOpened(before) ? before : undefined
  const sealed = state.buyer
  const buyer = () => (sealed === undefined ? undefined : openBuyer(db, sealed))
  // The row has the name already, or has lost it because he was forgotten: unsealing him for every event would find the same.
  const isKnownBuyer = sealed?.buyerId === opened?.buyer?.buyerId
  const next = caseToRow(state, {
    caseId,
    operator: last.operator,
    at: last.at,
    openedAt: openedAt ?? last.at,
    clocks,
    dueAt: firstDue(clocks, () => readCalendar(db)),
    buyerName: isKnownBuyer ? (row?.buyer ?? undefined) : buyer()?.name,
  })
  const no = row === undefined ? insertRow.run(db, next).lastInsertRowid : row.no
  if (row !== undefined) updateRow.run(db, { ...next, no })
  indexCodes(db, no, opened, state)
  indexText(db, no, opened, state, buyer)
}

/** A case whose opening was taken back is in no view; the log keeps both. */
function dropCase(db: WritableDb, no: number): void {
  dropCodes.run(db, { no })
  dropText.run(db, { no })
  dropRow.run(db, { no })
}

/** The folded case as the view holds it. */
export function readCase(db: ReadableDb, caseId: string): (StoredRow & { readonly case: OpenedCase }) | undefined {
  const row = rowOfCase.first(db, { caseId })
  return row === undefined ? undefined : { ...row, case: rowToCase(row) }
}
