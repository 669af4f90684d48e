import type { OpenedCase } from '../../shared/cases/case.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { sql } from '../sql.ts'

const keep = prepared<{ caseId: string; part: string; pieces: number }>((p) =>
  sql.insertInto('part_plan').values({ case_id: p('caseId'), part: p('part'), pieces: p('pieces') }),
)
const drop = prepared<{ caseId: string }>((p) => sql.deleteFrom('part_plan').where('case_id', '=', p('caseId')))

/** Writes down what a case speaks for, where that could have changed: most cases plan nothing, and cost nothing here. */
export function projectPlans(
  db: WritableDb,
  caseId: string,
  before: Pick<OpenedCase, 'planned'> | undefined,
  after: Pick<OpenedCase, 'planned'> | undefined,
): void {
  if (before?.planned === undefined && after?.planned === undefined) return
  drop.run(db, { caseId })
  const counted = Map.groupBy(after?.planned ?? [], (part) => part)
  for (const [part, pieces] of counted) keep.run(db, { caseId, part, pieces: pieces.length })
}

export type Plan = { readonly caseId: string; readonly pieces: number }

const plansOf = prepared<{ part: string }, { case_id: string; pieces: number }>((p) =>
  sql.selectFrom('part_plan').select(['case_id', 'pieces']).where('part', '=', p('part')).orderBy('case_id'),
)
const reservedOf = prepared<{ part: string }, { pieces: number | null }>((p) =>
  sql
    .selectFrom('part_plan')
    .select((e) => e.fn.sum<number>('pieces').as('pieces'))
    .where('part', '=', p('part')),
)
const reservedOfAll = prepared<object, { part: string; pieces: number }>(() =>
  sql
    .selectFrom('part_plan')
    .select((e) => ['part', e.fn.sum<number>('pieces').as('pieces')])
    .groupBy('part'),
)

/** The cases that speak for a part. */
export function readPlans(db: ReadableDb, part: string): readonly Plan[] {
  return plansOf.all(db, { part }).map(({ case_id: caseId, pieces }) => ({ caseId, pieces }))
}

/** Pieces of a part that cases speak for. */
export function readReserved(db: ReadableDb, part: string): number {
  return reservedOf.first(db, { part })?.pieces ?? 0
}

/** The same for every part of which any is spoken for. */
export function readAllReserved(db: ReadableDb): ReadonlyMap<string, number> {
  return new Map(reservedOfAll.all(db, {}).map(({ part, pieces }) => [part, pieces]))
}
