import type { OpenedCase } from '../../shared/cases/case.ts'
import { type GuideChoice, guidesFor } from '../../shared/catalogue/guide.ts'
import { asRulesRead } from '../../shared/diagnosis/words-of-case.ts'
import type { ReadableDb } from '../handles.ts'
import { readProductOrSku } from './catalogue-view.ts'
import { readGuides } from './guide-view.ts'

/** The guides for a case, by its product and what the buyer reported or the bench found. */
export function guidesOf(db: ReadableDb, state: OpenedCase): readonly GuideChoice[] {
  // One of the center's own is also that as which it counts.
  const told = [state.answers, asRulesRead(state).answers].flatMap((answers) => [answers['symptom-reported'], answers['symptom-found']])
  const symptoms = told.flatMap((symptom) => symptom ?? [])
  return guidesFor(readGuides(db), readProductOrSku(db, state.unit.sku), symptoms)
}
