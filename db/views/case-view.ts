import { type Case, NO_CASE, type OpenedCase, evolve } from '../../shared/cases/case.ts'
import type { CaseEvent } from '../../shared/cases/events.ts'
import type { Recorded } from '../../shared/recorded.ts'
import { openBuyer } from '../buyer-vault.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { sql } from '../sql.ts'
import type { CaseTable } from '../tables.ts'
import { indexCodes } from './case-codes.ts'
import { type CaseRow, caseToRow, isOpened, rowToCase } from './case-row.ts'
import { indexText } from './case-search.ts'
import { readCenter } from './catalogue-view.ts'

type StoredRow = Pick<CaseTable, 'state' | 'opened_at' | 'stage_since' | 'buyer'> & { no: number }

const COLUMNS = [
  'case_id',
  'rma',
  'stage',
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
  'picture',
  'state',
] as const satisfies readonly (keyof CaseRow)[]

const rowOfCase = prepared<{ caseId: string }, StoredRow>((p) =>
  sql.selectFrom('case_view').select(['no', 'state', 'opened_at', 'stage_since', 'buyer']).where('case_id', '=', p('caseId')),
)
const insertRow = prepared<CaseRow>((p) =>
  sql.insertInto('case_view').values(Object.fromEntries(COLUMNS.map((column) => [column, p(column)])) as unknown as CaseRow),
)
const updateRow = prepared<CaseRow & { no: number }>((p) =>
  sql
    .updateTable('case_view')
    .set(Object.fromEntries(COLUMNS.map((column) => [column, p(column)])) as unknown as CaseRow)
    .where('no', '=', p('no')),
)

/**
 * Folds events of one case, in their order, into its row, its codes and its search text. Reads the events and the row, nothing
 * else; all at once or one by one, the rows come out the same.
 */
export function projectCase(db: WritableDb, caseId: string, recorded: readonly Recorded<CaseEvent>[]): void {
  const row = rowOfCase.first(db, { caseId })
  const before: Case = row === undefined ? NO_CASE : rowToCase(row)
  let after = before
  let last: { readonly recorded: Recorded<CaseEvent>; readonly openedAt: string; readonly stageSince: string } | undefined
  for (const each of recorded) {
    const next = evolve(after, each.event)
    if (isOpened(next)) {
      const entersStage = !isOpened(after) || after.stage.name !== next.stage.name
      last = {
        recorded: each,
        openedAt: last?.openedAt ?? row?.opened_at ?? each.at,
        stageSince: entersStage ? each.at : (last?.stageSince ?? row?.stage_since ?? each.at),
      }
    }
    after = next
  }
  if (last === undefined || !isOpened(after)) return
  const opened: OpenedCase | undefined = isOpened(before) ? before : undefined
  const sealed = after.buyer
  const buyer = () => (sealed === undefined ? undefined : openBuyer(db, sealed))
  // The row has the name already, or has lost it because he was forgotten: unsealing him for every event would find the same.
  const isKnownBuyer = sealed?.buyerId === opened?.buyer?.buyerId
  const next = caseToRow(after, {
    caseId,
    operator: last.recorded.operator,
    at: last.recorded.at,
    openedAt: last.openedAt,
    stageSince: last.stageSince,
    timeZone: readCenter(db)?.timeZone ?? 'UTC',
    buyerName: isKnownBuyer ? (row?.buyer ?? undefined) : buyer()?.name,
  })
  const no = row === undefined ? insertRow.run(db, next).lastInsertRowid : row.no
  if (row !== undefined) updateRow.run(db, { ...next, no })
  indexCodes(db, no, opened, after)
  indexText(db, no, opened, after, buyer)
}

/** The folded case as the view holds it. */
export function readCase(db: ReadableDb, caseId: string): (StoredRow & { readonly case: OpenedCase }) | undefined {
  const row = rowOfCase.first(db, { caseId })
  return row === undefined ? undefined : { ...row, case: rowToCase(row) }
}
