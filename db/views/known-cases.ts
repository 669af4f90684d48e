import { announcedOf } from '../../shared/cases/announced.ts'
import type { StageName } from '../../shared/cases/workflow.ts'
import type { CaseKey, KnownCase } from '../../shared/import/match.ts'
import type { ReadableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { sql } from '../sql.ts'
import { codeKey } from './case-codes.ts'
import { rowToCase } from './case-row.ts'

type Row = { no: number; case_id: string; stage: string; state: string; taken_back: number }

/** Of a code that thousands share (a test number) the newest are enough to tell units apart. */
const AT_MOST = 1000

const casesOfCode = prepared<{ code: string; kind: CaseKey['kind']; limit: number }, Row>((p) =>
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
    .orderBy('case_view.no', 'desc')
    .limit(p('limit')),
)

/** The cases a row of a list may speak of, by one of its keys. */
export function knownCases(db: ReadableDb, { kind, code }: CaseKey): readonly KnownCase[] {
  return casesOfCode.all(db, { code: codeKey(code), kind, limit: AT_MOST }).map(({ no, case_id: caseId, stage, state, taken_back }) => ({
    caseId,
    no,
    stage: stage as StageName,
    takenBack: taken_back === 1 && stage === 'cancelled',
    announced: announcedOf(rowToCase({ state })),
  }))
}

const newestCase = prepared<object, { last: number | null }>(() => sql.selectFrom('case_view').select((e) => e.fn.max('no').as('last')))

/** The number of the case opened last, 0 before the first. */
export function lastCase(db: ReadableDb): number {
  return newestCase.first(db, {})?.last ?? 0
}

const didToCase = prepared<{ importId: string; caseId: string }, { did: string }>((p) =>
  sql.selectFrom('import_case').select('did').where('import_id', '=', p('importId')).where('case_id', '=', p('caseId')),
)

/** Whether this import opened or changed the case. */
export function isOfImport(db: ReadableDb, importId: string, caseId: string): boolean {
  return didToCase.first(db, { importId, caseId }) !== undefined
}
