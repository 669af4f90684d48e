import type { OpenedCase } from '../../shared/cases/case.ts'
import { type GuideChoice, guidesFor } from '../../shared/catalogue/guide.ts'
import type { ReadableDb } from '../handles.ts'
import { readProductOrSku } from './catalogue-view.ts'
import { readGuides } from './guide-view.ts'

/** The guides for a case, by its product and what the buyer reported or the bench found. */
export function guidesOf(db: ReadableDb, { unit, answers }: OpenedCase): readonly GuideChoice[] {
  const symptoms = [answers['symptom-reported'], answers['symptom-found']].flatMap((symptom) => symptom ?? [])
  return guidesFor(readGuides(db), readProductOrSku(db, unit.sku), symptoms)
}
