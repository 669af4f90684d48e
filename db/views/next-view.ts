import type { Rma } from '../../shared/cases/rma.ts'
import type { StageName } from '../../shared/cases/workflow.ts'
import type { ReadableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { sql } from '../sql.ts'

export type DueCase = {
  readonly caseId: string
  readonly rma: Rma
  readonly stage: StageName
  readonly sku: string
  readonly dueAt: string
}

type Row = { case_id: string; rma: string; stage: string; sku: string; due_at: string }

const COLUMNS = ['case_id', 'rma', 'stage', 'sku', 'due_at'] as const
const unopened = prepared<{ limit: number }, Row>((p) =>
  sql
    .selectFrom('case_view')
    .select(COLUMNS)
    .$castTo<Row>()
    .where('stage', '=', 'received')
    .where('due_key', '<', 'x')
    .orderBy('due_key')
    .orderBy('no')
    .limit(p('limit')),
)
const running = prepared<{ limit: number }, Row>((p) =>
  sql
    .selectFrom('case_view')
    .select(COLUMNS)
    .$castTo<Row>()
    .where('finished', '=', 0)
    .where('due_key', '<', 'x')
    .orderBy('due_key')
    .orderBy('no')
    .limit(p('limit')),
)

/** Cases whose clock runs, due first on top: those nobody has opened yet, or all. */
export function readDueCases(db: ReadableDb, scope: 'unopened' | 'all', limit: number): readonly DueCase[] {
  const rows = (scope === 'unopened' ? unopened : running).all(db, { limit })
  return rows.map((row) => ({
    caseId: row.case_id,
    rma: row.rma as Rma,
    stage: row.stage as StageName,
    sku: row.sku,
    dueAt: row.due_at,
  }))
}
