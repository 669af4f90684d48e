import { announcedOf } from '../../shared/cases/announced.ts'
import type { StageName } from '../../shared/cases/workflow.ts'
import type { CaseKey, KnownCase } from '../../shared/import/match.ts'
import type { ReadableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { sql } from '../sql.ts'
import { codeKey } from './case-codes.ts'
import { rowToCase } from './case-row.ts'

type Row = { no: number; case_id: string; stage: string; state: string; taken_back: number }

const casesOfCode = prepared<{ code: string; kind: CaseKey['kind'] }, Row>((p) =>
  sql
    .selectFrom('case_code')
    .innerJoin('case_view', 'case_view.no', 'case_code.case_no')
    .select((e) => [
      'case_view.no',
      'case_view.case_id',
      'case_view.stage',
      'case_view.state',
      e
        .exists(
          e
            .selectFrom('import_case')
            .select('import_case.case_id')
            .whereRef('import_case.case_id', '=', 'case_view.case_id')
            .where('import_case.did', '=', 'cancelled'),
        )
        .$castTo<number>()
        .as('taken_back'),
    ])
    .where('case_code.code', '=', p('code'))
    .where('case_code.kind', '=', p('kind'))
    .orderBy('case_code.case_no'),
)

function rowToKnown({ no, case_id: caseId, stage, state, taken_back }: Row): KnownCase {
  const takenBack = taken_back === 1 && stage === 'cancelled'
  return { caseId, no, stage: stage as StageName, takenBack, announced: announcedOf(rowToCase({ state })) }
}

/** The cases a row of a list may speak of, by one of its keys. */
export function knownCases(db: ReadableDb, { kind, code }: CaseKey): readonly KnownCase[] {
  return casesOfCode.all(db, { code: codeKey(code), kind }).map(rowToKnown)
}

const casesAfter = prepared<{ after: number; importId: string }, Omit<Row, 'taken_back'>>((p) =>
  sql
    .selectFrom('case_view')
    .leftJoin('import_case', (join) =>
      join.onRef('import_case.case_id', '=', 'case_view.case_id').on('import_case.import_id', '=', p('importId')),
    )
    .select(['case_view.no', 'case_view.case_id', 'case_view.stage', 'case_view.state'])
    .where('case_view.no', '>', p('after'))
    .where('import_case.case_id', 'is', null)
    .orderBy('case_view.no'),
)

/** Cases opened after that one, but for those that this import opened. */
export function casesOpenedSince(db: ReadableDb, after: number, importId: string): readonly KnownCase[] {
  return casesAfter.all(db, { after, importId }).map((row) => rowToKnown({ ...row, taken_back: 0 }))
}

const newestCase = prepared<object, { last: number | null }>(() => sql.selectFrom('case_view').select((e) => e.fn.max('no').as('last')))

/** The number of the case opened last, 0 before the first. */
export function lastCase(db: ReadableDb): number {
  return newestCase.first(db, {})?.last ?? 0
}
