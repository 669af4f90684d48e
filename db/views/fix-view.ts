import type { OpenedCase } from '../../shared/cases/case.ts'
import type { CaseEvent } from '../../shared/cases/events.ts'
import type { Fix } from '../../shared/insights/fix-history.ts'
import type { Recorded } from '../../shared/recorded.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { sql } from '../sql.ts'
import type { FixTable } from '../tables.ts'

const keep = prepared<{ [K in keyof FixTable]: FixTable[K] }>((p) => {
  const changing = { sku: p('sku'), symptom: p('symptom'), fault: p('fault'), at: p('at'), parts: p('parts') }
  return sql
    .insertInto('fix_view')
    .values({ case_id: p('case_id'), ...changing })
    .onConflict((on) => on.column('case_id').doUpdateSet(changing))
})
const keepParts = prepared<{ caseId: string; parts: string }>((p) =>
  sql
    .updateTable('fix_view')
    .set({ parts: p('parts') })
    .where('case_id', '=', p('caseId')),
)
const drop = prepared<{ caseId: string }>((p) => sql.deleteFrom('fix_view').where('case_id', '=', p('caseId')))
const newest = prepared<{ sku: string; symptom: string; limit: number }, Pick<FixTable, 'fault' | 'parts'>>((p) =>
  sql
    .selectFrom('fix_view')
    .select(['fault', 'parts'])
    .where('sku', '=', p('sku'))
    .where('symptom', '=', p('symptom'))
    .orderBy('at', 'desc')
    .limit(p('limit')),
)

/** In a fixed order: it tells which, not when. */
function partsOf({ parts }: OpenedCase): string {
  return JSON.stringify([...new Set(parts.map(({ part }) => part))].toSorted())
}

/**
 * Keeps what mended the unit of a case once it passed its test; one that is opened again was not mended by that. A test that was taken
 * back is dropped before what still stands is told again.
 */
export function projectFix(db: WritableDb, caseId: string, state: OpenedCase, events: readonly Recorded<CaseEvent>[]): void {
  const moved = events.findLast(
    ({ event }) => event.type === 'case.moved.v1' && (event.transition === 'pass' || event.transition === 'reopen'),
  )
  if (moved === undefined) {
    if (events.some(({ event }) => event.type === 'case.part-removed.v1')) keepParts.run(db, { caseId, parts: partsOf(state) })
    return
  }
  const symptom = state.answers['symptom-found']
  const { fault } = state.answers
  const isMended = moved.event.type === 'case.moved.v1' && moved.event.transition === 'pass'
  if (!isMended || symptom === undefined || fault === undefined) dropFix(db, caseId)
  else keep.run(db, { case_id: caseId, sku: state.unit.sku, symptom, fault, at: moved.at, parts: partsOf(state) })
}

export function dropFix(db: WritableDb, caseId: string): void {
  drop.run(db, { caseId })
}

/** What mended the last units of a product that showed a symptom, newest first. */
export function readFixes(db: ReadableDb, sku: string, symptom: string, limit: number): readonly Fix[] {
  return newest.all(db, { sku, symptom, limit }).map(({ fault, parts }) => ({ fault, parts: JSON.parse(parts) as readonly string[] }))
}
