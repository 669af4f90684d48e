import type { OpenedCase } from '../../shared/cases/case.ts'
import { isOneUnit, unitMarks } from '../../shared/cases/unit-marks.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { sql } from '../sql.ts'
import { rowToCase } from './case-row.ts'

/** A case as far as its unit is concerned; one that ended for another is about none. */
type Known = { readonly state: OpenedCase; readonly isMerged: boolean }

const keepMark = prepared<{ mark: string; caseId: string }>((p) =>
  sql.insertInto('unit_mark').values({ mark: p('mark'), case_id: p('caseId') }),
)
const dropMarks = prepared<{ caseId: string }>((p) => sql.deleteFrom('unit_mark').where('case_id', '=', p('caseId')))
const sharing = prepared<{ caseId: string }, { case_id: string }>((p) =>
  sql
    .selectFrom('unit_mark as its')
    .innerJoin('unit_mark as other', 'other.mark', 'its.mark')
    .select('other.case_id')
    .where('its.case_id', '=', p('caseId'))
    .where('other.case_id', '!=', p('caseId')),
)
const stateOf = prepared<{ caseId: string }, { state: string; twin: string | null }>((p) =>
  sql.selectFrom('case_view').select(['state', 'twin']).where('case_id', '=', p('caseId')),
)
const keepTwin = prepared<{ caseId: string; twin: string | null }>((p) =>
  sql
    .updateTable('case_view')
    .set({ twin: p('twin') })
    .where('case_id', '=', p('caseId')),
)

function marksOf(known: Known | undefined): readonly string[] {
  return known === undefined || known.isMerged ? [] : unitMarks(known.state)
}

function sharers(db: ReadableDb, caseId: string): readonly string[] {
  return [...new Set(sharing.all(db, { caseId }).map(({ case_id }) => case_id))].toSorted()
}

/** The open cases about the same unit, the one opened first in front. */
export function readTwins(db: ReadableDb, caseId: string): readonly string[] {
  const row = stateOf.first(db, { caseId })
  if (row === undefined) return []
  const one = { caseId, state: rowToCase(row) }
  return sharers(db, caseId).filter((other) => {
    const found = stateOf.first(db, { caseId: other })
    return found !== undefined && isOneUnit(one, { caseId: other, state: rowToCase(found) })
  })
}

function flagAgain(db: WritableDb, caseId: string): void {
  const row = stateOf.first(db, { caseId })
  if (row === undefined) return
  const twin = readTwins(db, caseId)[0] ?? null
  if (row.twin !== twin) keepTwin.run(db, { caseId, twin })
}

/** Flags a case and those that share a mark with it, or did; where nothing of that changed it costs a comparison. After the row of the case was written. */
export function projectTwins(db: WritableDb, caseId: string, before: Known | undefined, after: Known | undefined): void {
  const marks = marksOf(after)
  const isSame = JSON.stringify(marks) === JSON.stringify(marksOf(before))
  const apart = after?.state.apart ?? []
  const wasApart = before?.state.apart ?? []
  if (isSame && JSON.stringify(apart) === JSON.stringify(wasApart)) return
  const affected = new Set([caseId, ...sharers(db, caseId), ...apart, ...wasApart])
  if (!isSame) {
    dropMarks.run(db, { caseId })
    for (const mark of new Set(marks)) keepMark.run(db, { mark, caseId })
    for (const other of sharers(db, caseId)) affected.add(other)
  }
  for (const each of affected) flagAgain(db, each)
}
