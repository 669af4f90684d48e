import type { ReadableDb } from '../../../db/handles.ts'
import { readCase } from '../../../db/views/case-view.ts'
import { readFixes } from '../../../db/views/fix-view.ts'
import type { OpenedCase } from '../../../shared/cases/case.ts'
import type { LastTime } from '../../../shared/contract/parts-screen.ts'
import { type Fix, LEAST_REPAIRS, faultsBehind } from '../../../shared/insights/fix-history.ts'
import { readRows } from './read-part.ts'

/** Repairs that are looked back on: what mended a product years ago may be built otherwise by now. */
const LOOKED_AT = 200
/** Faults and parts that are told: the rest is chance. */
const FAULTS = 3
const PARTS = 2

/** What mended units of this product with the symptom that was found; none where too few did to say anything. */
export function fixesFor(db: ReadableDb, { unit, answers }: OpenedCase): readonly Fix[] {
  const symptom = answers['symptom-found']
  const fixes = symptom === undefined ? [] : readFixes(db, unit.sku, symptom, LOOKED_AT)
  return fixes.length < LEAST_REPAIRS ? [] : fixes
}

/** What fixed it last time, for the case on the bench. Nothing while its symptom is not known, or too little is. */
export function readLastTime(db: ReadableDb, caseId: string): LastTime | undefined {
  const row = readCase(db, caseId)
  const symptom = row?.case.answers['symptom-found']
  if (row === undefined || symptom === undefined) return undefined
  const fixes = fixesFor(db, row.case)
  if (fixes.length === 0) return undefined
  return {
    symptom,
    repairs: fixes.length,
    faults: faultsBehind(fixes)
      .slice(0, FAULTS)
      .map(({ fault, hits, parts }) => ({
        fault,
        hits,
        parts: parts.slice(0, PARTS).flatMap(({ part, hits: used }) => {
          const [found] = readRows(db, [part])
          return found === undefined ? [] : [{ ...found, hits: used }]
        }),
      })),
  }
}
