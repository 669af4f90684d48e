import type { StageName } from '../../shared/cases/workflow.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { sql } from '../sql.ts'
import type { CaseTable } from '../tables.ts'

type Place = Pick<CaseTable, 'stage' | 'finished'>

const more = prepared<Place>((p) =>
  sql
    .insertInto('case_count')
    .values({ finished: p('finished'), stage: p('stage'), cases: 1 })
    .onConflict((on) => on.columns(['finished', 'stage']).doUpdateSet((e) => ({ cases: e('case_count.cases', '+', 1) }))),
)
const fewer = prepared<Place>((p) =>
  sql
    .updateTable('case_count')
    .set((e) => ({ cases: e('cases', '-', 1) }))
    .where('finished', '=', p('finished'))
    .where('stage', '=', p('stage')),
)
const dropEmpty = prepared<Place>((p) =>
  sql.deleteFrom('case_count').where('finished', '=', p('finished')).where('stage', '=', p('stage')).where('cases', '=', 0),
)

/** A case that was in one place is in another; nothing before: it is new, nothing after: it is gone. A queue of any length is counted by a few rows. */
export function recount(db: WritableDb, before: Place | undefined, after: Place | undefined): void {
  if (before?.stage === after?.stage && before?.finished === after?.finished) return
  if (before !== undefined) {
    const { stage, finished } = before
    fewer.run(db, { stage, finished })
    dropEmpty.run(db, { stage, finished })
  }
  if (after !== undefined) more.run(db, { stage: after.stage, finished: after.finished })
}

const ofState = prepared<{ finished: number }, { cases: number | null }>((p) =>
  sql
    .selectFrom('case_count')
    .select((e) => e.fn.sum<number>('cases').as('cases'))
    .where('finished', '=', p('finished') as never),
)
const ofStage = prepared<{ stage: string }, { cases: number | null }>((p) =>
  sql
    .selectFrom('case_count')
    .select((e) => e.fn.sum<number>('cases').as('cases'))
    .where('finished', 'in', [0, 1])
    .where('stage', '=', p('stage')),
)

/** How many cases are finished, or not. */
export function countCases(db: ReadableDb, isFinished: boolean): number {
  return ofState.first(db, { finished: isFinished ? 1 : 0 })?.cases ?? 0
}

/** How many cases are in a stage. */
export function countInStage(db: ReadableDb, stage: StageName): number {
  return ofStage.first(db, { stage })?.cases ?? 0
}
