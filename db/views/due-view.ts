import type { ReadableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { sql } from '../sql.ts'

export type Due = { readonly caseId: string; readonly dueAt: string }

type Row = { case_id: string; due_at: string }

const between = prepared<{ from: string; to: string; limit: number }, Row>((p) =>
  sql
    .selectFrom('case_view')
    .select(['case_id', 'due_at'])
    .$castTo<Row>()
    .where('finished', '=', 0)
    .where('due_key', '>=', p('from'))
    .where('due_key', '<', p('to'))
    .orderBy('due_key')
    .orderBy('no')
    .limit(p('limit')),
)
const nextDue = prepared<{ from: string }, { due_key: string }>((p) =>
  sql
    .selectFrom('case_view')
    .select('due_key')
    .where('finished', '=', 0)
    .where('due_key', '>=', p('from'))
    .where('due_key', '<', 'x')
    .orderBy('due_key')
    .limit(1),
)
const nextStuck = prepared<{ from: string }, { stuck_at: string }>((p) =>
  sql
    .selectFrom('case_view')
    .select('stuck_at')
    .$castTo<{ stuck_at: string }>()
    .where('stuck_at', '>=', p('from'))
    .orderBy('stuck_at')
    .limit(1),
)
const dueOfCase = prepared<{ caseId: string }, { due_at: string | null }>((p) =>
  sql.selectFrom('case_view').select('due_at').where('case_id', '=', p('caseId')).where('finished', '=', 0),
)

/** Open cases that are due from one instant (UTC) on and before another, what is due first on top. */
export function readDueBetween(db: ReadableDb, from: string, to: string, limit: number): readonly Due[] {
  return between.all(db, { from, to, limit }).map(({ case_id: caseId, due_at: dueAt }) => ({ caseId, dueAt }))
}

/** When the next case from an instant (UTC) on is due. */
export function readNextDue(db: ReadableDb, from: string): string | undefined {
  return nextDue.first(db, { from })?.due_key
}

/** When the next case from an instant (UTC) on is stuck. */
export function readNextStuck(db: ReadableDb, from: string): string | undefined {
  return nextStuck.first(db, { from })?.stuck_at
}

/** When an open case is due; nothing where no clock of it runs. */
export function readDueOf(db: ReadableDb, caseId: string): string | undefined {
  return dueOfCase.first(db, { caseId })?.due_at ?? undefined
}
