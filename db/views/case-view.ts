import { type Case, NO_CASE, type OpenedCase } from '../../shared/cases/case.ts'
import type { CaseEvent } from '../../shared/cases/events.ts'
import { evolveRecorded, standing } from '../../shared/cases/standing.ts'
import { isAccepted } from '../../shared/merge/is-accepted.ts'
import { workflowOf } from '../../shared/cases/workflows.ts'
import { type ClockRun, evolveClocks, firstDue, isRunning } from '../../shared/clocks/case-clocks.ts'
import { standsSince, stuckAt } from '../../shared/clocks/stay.ts'
import { caseStream } from '../../shared/event.ts'
import type { Recorded } from '../../shared/recorded.ts'
import { openBuyer } from '../buyer-vault.ts'
import { readStream } from '../event-log.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { first, sql } from '../sql.ts'
import type { CaseTable } from '../tables.ts'
import { dropArrival, projectArrival } from './arrival-view.ts'
import { recount } from './case-count.ts'
import { dropCodes, indexCodes } from './case-codes.ts'
import { type CaseRow, caseToRow, isOpened, rowToCase, rowToClocks } from './case-row.ts'
import { dropText, indexText } from './case-search.ts'
import { readCalendar } from './catalogue-view.ts'
import { dropFix, projectFix } from './fix-view.ts'
import { endsForCase, tiedTo } from './merged-cases.ts'
import { partsBy } from './parts-awaited.ts'
import { projectPieces } from './piece-view.ts'
import { projectPlans } from './plan-view.ts'
import { dropRisk, markBuyer, projectPhotoUses } from './risk-view.ts'
import { projectTwins } from './twin-view.ts'

type StoredRow = Pick<
  CaseTable,
  'state' | 'opened_at' | 'clocks' | 'buyer' | 'stage' | 'finished' | 'stage_since' | 'twin' | 'merged_into' | 'merged_told'
> & { no: number }

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
  'stage_since',
  'stuck_at',
  'aged_from',
  'clocks',
  'picture',
  'partner',
  'merged_into',
  'merged_told',
  'state',
] as const satisfies readonly (keyof CaseRow)[]

const rowOfCase = prepared<{ caseId: string }, StoredRow>((p) =>
  sql
    .selectFrom('case_view')
    .select(['no', 'state', 'opened_at', 'clocks', 'buyer', 'stage', 'finished', 'stage_since', 'twin', 'merged_into', 'merged_told'])
    .where('case_id', '=', p('caseId')),
)
const insertRow = prepared<CaseRow>((p) =>
  sql.insertInto('case_view').values(Object.fromEntries(COLUMNS.map((column) => [column, p(column)])) as unknown as Omit<CaseTable, 'no'>),
)
const dropRow = prepared<{ no: number }>((p) => sql.deleteFrom('case_view').where('no', '=', p('no')))
const updateRow = prepared<CaseRow & { no: number }>((p) =>
  sql
    .updateTable('case_view')
    .set(Object.fromEntries(COLUMNS.map((column) => [column, p(column)])) as unknown as CaseRow)
    .where('no', '=', p('no')),
)

type Folded = {
  readonly state: Case
  readonly openedAt: string | undefined
  readonly since: string | undefined
  readonly clocks: readonly ClockRun[]
}

/** Folds further events onto what there was, and keeps since when the case is open, since when it stands where it stands and which clocks run. */
function foldOnto(before: Folded, recorded: readonly Recorded<CaseEvent>[]): Folded {
  let { state, openedAt, since, clocks } = before
  for (const each of recorded) {
    state = evolveRecorded(state, each)
    if (!isOpened(state) || !isAccepted(each)) continue
    openedAt ??= each.at
    since = standsSince(since, each.event, each.at)
    clocks = evolveClocks(clocks, each.event, each.at, workflowOf(state.workflowVersion), state)
  }
  return { state, openedAt, since, clocks: clocks.filter(isRunning) }
}

const NOTHING: Folded = { state: NO_CASE, openedAt: undefined, since: undefined, clocks: [] }

/** Everything that still stands of a case up to one of its events: a step that was taken back may lie before what the row already holds. */
function stillStanding(log: ReadableDb, caseId: string, { hash }: Recorded<CaseEvent>): readonly Recorded<CaseEvent>[] {
  const events = readStream<CaseEvent>(log, caseStream(caseId))
  return standing(events.slice(0, events.findIndex((each) => each.hash === hash) + 1))
}

/**
 * Folds events of one case, in their order, into its row, its codes and its search text. Reads the events and the row, and the
 * log where something was taken back; all at once or one by one, the rows come out the same. `anew`: the events are all there are of the case, and
 * what the row holds is told again, since others came to stand before what it was folded from.
 */
export function projectCase(db: WritableDb, caseId: string, recorded: readonly Recorded<CaseEvent>[], log: ReadableDb, anew = false): void {
  const last = recorded.at(-1)
  const row = rowOfCase.first(db, { caseId })
  const before: Case = row === undefined ? NO_CASE : rowToCase(row)
  if (last === undefined) {
    if (anew && row !== undefined) forgetCase(db, caseId, row, before)
    return
  }
  const isToldAnew = anew || recorded.some(({ event }) => event.type === 'case.taken-back.v1')
  const events = isToldAnew ? stillStanding(log, caseId, last) : recorded
  const { state, openedAt, since, clocks } = foldOnto(
    isToldAnew || row === undefined
      ? NOTHING
      : { state: before, openedAt: row.opened_at, since: row.stage_since, clocks: rowToClocks(row) },
    events,
  )
  if (isToldAnew) {
    dropArrival(db, caseId)
    dropFix(db, caseId)
  }
  const opened: OpenedCase | undefined = isOpened(before) ? before : undefined
  if (!isOpened(state)) {
    projectPlans(db, caseId, opened, undefined)
    if (row !== undefined) dropCase(db, caseId, row, opened)
    return
  }
  const ends = endsForCase(db, caseId, state.merged?.caseId)
  projectPlans(db, caseId, row?.merged_into === null ? opened : undefined, ends === undefined ? state : undefined)
  const counting = sinceOpened(events.filter(isAccepted), isToldAnew ? NO_CASE : before)
  projectArrival(db, caseId, state, counting)
  projectFix(db, caseId, state, counting)
  const sealed = state.buyer
  const buyer = askedOnce(() => (sealed === undefined ? undefined : openBuyer(db, sealed)))
  // The row has the name already, or has lost it because he was forgotten: unsealing him for every event would find the same.
  const isKnownBuyer = sealed?.buyerId === opened?.buyer?.buyerId
  const calendar = () => readCalendar(db)
  const next = caseToRow(state, {
    caseId,
    operator: last.operator,
    at: last.at,
    openedAt: openedAt ?? last.at,
    since: since ?? last.at,
    stuckAt: stuckAt(state, since ?? last.at, workflowOf(state.workflowVersion), calendar, partsBy(db, state)),
    clocks,
    dueAt: firstDue(clocks, calendar),
    buyerName: isKnownBuyer ? (row?.buyer ?? undefined) : buyer()?.name,
    endsFor: ends,
  })
  const no = row === undefined ? insertRow.run(db, next).lastInsertRowid : row.no
  if (row !== undefined) updateRow.run(db, { ...next, no })
  recount(db, row, next)
  if (!isKnownBuyer || isToldAnew) markBuyer(db, no, buyer())
  projectPhotoUses(db, no, counting, isToldAnew)
  indexCodes(db, no, opened, state)
  indexText(db, no, opened, state, buyer)
  projectPieces(db, caseId, opened, state)
  projectTwins(db, caseId, knownUnit(row, opened), { state, isMerged: ends !== undefined })
  const isAsBefore = row !== undefined && row.merged_told === next.merged_told
  // What other cases say does not change by the row of this one: who hung on it before is told by what it said before.
  const beside = isAsBefore || row === undefined ? [] : tiedTo(db, caseId, row.merged_told ?? undefined)
  if (!isAsBefore) for (const other of new Set([...beside, ...tiedTo(db, caseId, state.merged?.caseId)])) endAgain(db, other)
}

/** The same answer each time, found when it is first asked for. */
function askedOnce<Answer>(ask: () => Answer): () => Answer {
  let known: { readonly answer: Answer } | undefined
  return () => (known ??= { answer: ask() }).answer
}

function knownUnit(row: Pick<StoredRow, 'merged_into'> | undefined, state: OpenedCase | undefined) {
  return row === undefined || state === undefined ? undefined : { state, isMerged: row.merged_into !== null }
}

/** Writes the row of a case again where whether it ends for another is another matter now; nothing new happened to it. */
function endAgain(db: WritableDb, caseId: string): void {
  const row = first(db, sql.selectFrom('case_view').selectAll().where('case_id', '=', caseId))
  if (row === undefined) return
  const state = rowToCase(row)
  const endsFor = endsForCase(db, caseId, state.merged?.caseId)
  if (endsFor === (row.merged_into ?? undefined)) return
  const calendar = () => readCalendar(db)
  const clocks = rowToClocks(row)
  const wasKnown = row.merged_into === null ? state : undefined
  projectPlans(db, caseId, wasKnown, endsFor === undefined ? state : undefined)
  const next = caseToRow(state, {
    caseId,
    operator: row.owner,
    at: row.updated_at,
    openedAt: row.opened_at,
    since: row.stage_since,
    stuckAt: stuckAt(state, row.stage_since, workflowOf(state.workflowVersion), calendar, partsBy(db, state)),
    clocks,
    dueAt: firstDue(clocks, calendar),
    buyerName: row.buyer ?? undefined,
    endsFor,
  })
  updateRow.run(db, { ...next, no: row.no })
  recount(db, row, next)
  projectTwins(db, caseId, knownUnit(row, state), { state, isMerged: endsFor !== undefined })
}

/** What was written of a case counts from its opening on: in a log that was begun anew something may stand before it. */
function sinceOpened(events: readonly Recorded<CaseEvent>[], before: Case): readonly Recorded<CaseEvent>[] {
  return isOpened(before) ? events : events.slice(events.findIndex(({ event }) => event.type === 'case.opened.v1'))
}

/** A case whose opening was taken back is in no view; the log keeps both. */
function dropCase(db: WritableDb, caseId: string, row: StoredRow, before: OpenedCase | undefined): void {
  const { no } = row
  const beside = tiedTo(db, caseId, row.merged_told ?? undefined)
  recount(db, row, undefined)
  projectPieces(db, caseId, before, undefined)
  dropRisk(db, no)
  dropCodes.run(db, { no })
  dropText.run(db, { no })
  dropRow.run(db, { no })
  projectTwins(db, caseId, knownUnit(row, before), undefined)
  for (const other of beside) endAgain(db, other)
}

/** A case of which no event is left here. */
function forgetCase(db: WritableDb, caseId: string, row: StoredRow, before: Case): void {
  dropArrival(db, caseId)
  dropFix(db, caseId)
  const opened = isOpened(before) ? before : undefined
  projectPlans(db, caseId, opened, undefined)
  dropCase(db, caseId, row, opened)
}

/** The folded case as the view holds it. */
export function readCase(db: ReadableDb, caseId: string): (StoredRow & { readonly case: OpenedCase }) | undefined {
  const row = rowOfCase.first(db, { caseId })
  return row === undefined ? undefined : { ...row, case: rowToCase(row) }
}
