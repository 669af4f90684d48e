import type { ReadableDb } from '../../db/handles.ts'
import { findByCode } from '../../db/views/case-codes.ts'
import { productName, readOperator, readPart } from '../../db/views/catalogue-view.ts'
import type { KnownCase, Sighting } from '../../shared/bench/desk.ts'
import { knownCode } from '../../shared/bench/known-code.ts'
import type { Rma } from '../../shared/cases/rma.ts'
import type { StageName } from '../../shared/cases/workflow.ts'
import { classify } from '../../shared/scan/classify.ts'
import type { ScanText } from '../../shared/scan/scan-meaning.ts'

function knownCases(db: ReadableDb, code: string): readonly KnownCase[] {
  const found = findByCode(db, code)
  return found.map(({ case_id: caseId, rma, stage, sku, kind }) => ({
    caseId,
    rma: rma as Rma,
    stage: stage as StageName,
    product: productName(db, sku),
    foundBy: kind,
  }))
}

/** What a code can mean, each meaning with what this store knows of it; meanings the store knows come first. */
export function sight(db: ReadableDb, scanned: ScanText): readonly Sighting[] {
  const sightings = classify(scanned).map((meaning): Sighting => {
    const code = knownCode(meaning)
    const operator = meaning.kind === 'operator' ? readOperator(db, meaning.operator) : undefined
    const isReserved = meaning.kind === 'command' || meaning.kind === 'operator'
    const part = isReserved ? undefined : readPart(db, meaning.kind === 'part' ? meaning.part : scanned.text.trim())
    return {
      meaning,
      cases: code === undefined ? [] : knownCases(db, code),
      ...(operator === undefined ? {} : { operator: { id: operator.id, name: operator.name } }),
      ...(part === undefined ? {} : { part: { number: part.number, name: part.name } }),
    }
  })
  return sightings.toSorted((a, b) => Math.sign(b.cases.length) - Math.sign(a.cases.length))
}
