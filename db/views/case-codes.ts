import type { OpenedCase } from '../../shared/cases/case.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { sql } from '../sql.ts'
import type { CodeKind } from '../tables.ts'
import { readSurvivor } from './merged-cases.ts'

/** A code as it is looked up: upper case, no blanks. */
export function codeKey(code: string): string {
  return code.toUpperCase().replace(/\s/g, '')
}

/** Every code by which this case can be found by a scan. */
export function codesOfCase(state: OpenedCase): readonly { readonly kind: CodeKind; readonly code: string }[] {
  const { unit, order, inbound, announced, outbound, sentBefore, serialFound } = state
  const codes: readonly (readonly [CodeKind, string | undefined])[] = [
    ['rma', state.rma],
    ['tracking', inbound?.tracking],
    ['tracking', announced?.tracking],
    ['tracking', outbound?.tracking],
    ...(sentBefore ?? []).map(({ tracking }) => ['tracking', tracking] as const),
    ['serial', unit.serial],
    ['serial', serialFound],
    ['lpn', unit.lpn],
    ['order', order?.orderId],
    ...(state.returnIds ?? []).map((returnId) => ['return', returnId] as const),
  ]
  return codes.flatMap(([kind, code]) => (code === undefined || code === '' ? [] : [{ kind, code: codeKey(code) }]))
}

export const dropCodes = prepared<{ no: number }>((p) => sql.deleteFrom('case_code').where('case_no', '=', p('no')))
const keepCode = prepared<{ code: string; kind: CodeKind; no: number }>((p) =>
  sql
    .insertInto('case_code')
    .values({ code: p('code'), kind: p('kind'), case_no: p('no') })
    .onConflict((conflict) => conflict.doNothing()),
)

export function indexCodes(db: WritableDb, no: number, before: OpenedCase | undefined, after: OpenedCase): void {
  const codes = codesOfCase(after)
  if (before !== undefined) {
    if (JSON.stringify(codesOfCase(before)) === JSON.stringify(codes)) return
    dropCodes.run(db, { no })
  }
  for (const { code, kind } of codes) keepCode.run(db, { code, kind, no })
}

export type FoundCase = {
  readonly case_id: string
  readonly rma: string
  readonly stage: string
  readonly sku: string
  readonly kind: CodeKind
}

type Row = FoundCase & { readonly merged_into: string | null }

const casesWithCode = prepared<{ code: string }, Row>((p) =>
  sql
    .selectFrom('case_code')
    .innerJoin('case_view', 'case_view.no', 'case_code.case_no')
    .select(['case_view.case_id', 'case_view.rma', 'case_view.stage', 'case_view.sku', 'case_view.merged_into', 'case_code.kind'])
    .where('case_code.code', '=', p('code'))
    .orderBy('case_view.no', 'desc')
    .limit(20),
)

const caseById = prepared<{ caseId: string }, Omit<FoundCase, 'kind'>>((p) =>
  sql.selectFrom('case_view').select(['case_id', 'rma', 'stage', 'sku']).where('case_id', '=', p('caseId')),
)

/** A code of a case that ended for another leads to that one, whatever label is on the unit. */
function goesOn(db: ReadableDb, { merged_into, ...found }: Row): FoundCase {
  const survivor = merged_into === null ? undefined : caseById.first(db, { caseId: readSurvivor(db, merged_into) })
  return survivor === undefined ? found : { ...survivor, kind: found.kind }
}

/** The cases a scanned code belongs to, newest first, at most twenty; a case that knows the code as two things comes once. */
export function findByCode(db: ReadableDb, code: string): readonly FoundCase[] {
  const found = casesWithCode.all(db, { code: codeKey(code) }).map((row) => goesOn(db, row))
  return found.filter(({ case_id }, at) => found.findIndex((each) => each.case_id === case_id) === at)
}
