import { DIAGNOSIS_QUESTIONS as FIRST } from './diagnosis-v1.ts'
import type { Question } from './workflow.ts'

/** As version 1, and a buyer who reports nothing: a return without a reason. Never changed: a change is a new version beside it. */
export const DIAGNOSIS_QUESTIONS: readonly Question[] = FIRST.map((question) =>
  question.id === 'symptom-reported'
    ? {
        ...question,
        choices: [...question.choices, { id: 'none', name: { en: 'Nothing: changed their mind', 'zh-CN': '无故障：不想要了' } }],
      }
    : question,
)
