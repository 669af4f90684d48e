import type { OpenedCase } from '../../shared/cases/case.ts'
import type { Rma } from '../../shared/cases/rma.ts'
import type { ReadableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { sql } from '../sql.ts'
import { rowToCase } from './case-row.ts'

type Row = { case_id: string; due_at: string | null; serial: string | null; state: string }

const rowOfCase = prepared<{ caseId: string }, Row>((p) =>
  sql.selectFrom('case_view').select(['case_id', 'due_at', 'serial', 'state']).where('case_id', '=', p('caseId')),
)
const sameUnit = prepared<{ serial: string; caseId: string }, { rma: string }>((p) =>
  sql
    .selectFrom('case_view')
    .select('rma')
    .where('serial', '=', p('serial'))
    .where('case_id', '!=', p('caseId'))
    .orderBy('no', 'desc')
    .limit(1),
)

export type CaseAtDock = { readonly caseId: string; readonly case: OpenedCase; readonly dueAt?: string; readonly serial?: string }

/** What the dock shows of a case. */
export function readCaseAtDock(db: ReadableDb, caseId: string): CaseAtDock | undefined {
  const row = rowOfCase.first(db, { caseId })
  if (row === undefined) return undefined
  return {
    caseId,
    case: rowToCase(row),
    ...(row.due_at === null ? {} : { dueAt: row.due_at }),
    ...(row.serial === null ? {} : { serial: row.serial }),
  }
}

/** The last other case of the same serial number. */
export function readSameUnit(db: ReadableDb, { caseId, serial }: CaseAtDock): Rma | undefined {
  return serial === undefined ? undefined : (sameUnit.first(db, { serial, caseId })?.rma as Rma | undefined)
}
