import { circleOf, endsFor } from '../../shared/merge/survivor.ts'
import type { ReadableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { sql } from '../sql.ts'

const toldOf = prepared<{ caseId: string }, { merged_told: string | null }>((p) =>
  sql.selectFrom('case_view').select('merged_told').where('case_id', '=', p('caseId')),
)
const toldToEndFor = prepared<{ caseId: string }, { case_id: string }>((p) =>
  sql.selectFrom('case_view').select('case_id').where('merged_told', 'is not', null).where('merged_told', '=', p('caseId')),
)
const targetOf = prepared<{ caseId: string }, { merged_into: string | null }>((p) =>
  sql.selectFrom('case_view').select('merged_into').where('case_id', '=', p('caseId')),
)
const endedFor = prepared<{ caseId: string }, { case_id: string }>((p) =>
  sql
    .selectFrom('case_view')
    .select('case_id')
    .where('merged_into', 'is not', null)
    .where('merged_into', '=', p('caseId'))
    .orderBy('case_id'),
)

/** For what each case should end by its own events, of one as it is about to be. A case that is not there (any more) is none to end for. */
function told(db: ReadableDb, caseId: string, into: string | undefined) {
  return (at: string) => {
    const target = at === caseId ? into : (toldOf.first(db, { caseId: at })?.merged_told ?? undefined)
    return target === undefined || (target !== caseId && toldOf.first(db, { caseId: target }) === undefined) ? undefined : target
  }
}

/** For which case this one ends, given what its events say: none where merges lead in a circle and it is the one that goes on. */
export function endsForCase(db: ReadableDb, caseId: string, into: string | undefined): string | undefined {
  return into === undefined ? undefined : endsFor(caseId, told(db, caseId, into))
}

/** The cases of which it hangs on this one whether they end: the others of the circle that it is in, and those that should end for it. */
export function tiedTo(db: ReadableDb, caseId: string, into: string | undefined): readonly string[] {
  const circle = into === undefined ? [] : circleOf(caseId, told(db, caseId, into))
  return [...circle.slice(1), ...toldToEndFor.all(db, { caseId }).map(({ case_id }) => case_id)]
}

/** The case with which work on the unit goes on: the one asked about, or the one it ended for. */
export function readSurvivor(db: ReadableDb, caseId: string): string {
  let at = caseId
  for (;;) {
    const next = targetOf.first(db, { caseId: at })?.merged_into
    if (next == null) return at
    at = next
  }
}

/** Every case that ended for this one, and those that had ended for them. */
export function readMergedInto(db: ReadableDb, caseId: string): readonly string[] {
  const direct = endedFor.all(db, { caseId }).map(({ case_id }) => case_id)
  return direct.flatMap((each) => [each, ...readMergedInto(db, each)])
}
