import { DIAGNOSIS_QUESTIONS as SECOND } from './diagnosis-v2.ts'
import type { Choice, Question } from './workflow.ts'

const SWELLING: Choice = { id: 'swelling', name: { en: 'Battery swelling', 'zh-CN': '电池鼓包' } }

/** As version 2, with a battery that swells beside the unit that gets too hot. Never changed: a change is a new version beside it. */
export const DIAGNOSIS_QUESTIONS: readonly Question[] = SECOND.map((question) =>
  question.id === 'symptom-reported' || question.id === 'symptom-found'
    ? { ...question, choices: question.choices.flatMap((each) => (each.id === 'overheats' ? [each, SWELLING] : [each])) }
    : question,
)
