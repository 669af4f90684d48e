import { CURRENT_WORKFLOW } from '../../../shared/cases/workflows.ts'
import type { Choice } from '../../../shared/cases/workflow.ts'
import { everyDiagnosis } from '../../../shared/diagnosis/choices.ts'
import type { DiagnosisEntry } from '../../../shared/diagnosis/entry.ts'

/** The symptoms a guide can help with: those that are found in any product, but for none at all; what is not offered any more is called as before. */
export function symptomsIn(entries: readonly DiagnosisEntry[]): readonly Choice[] {
  const { choices = [], past = [] } =
    everyDiagnosis(CURRENT_WORKFLOW, entries).stages.diagnosing.questions.find(({ id }) => id === 'symptom-found') ?? {}
  return [...choices, ...past].filter(({ id }) => id !== 'none')
}

/** Steps as they are typed: a line each, the same number of lines in both languages. */
export function stepsFrom(english: string, chinese: string): readonly { readonly en: string; readonly 'zh-CN': string }[] | undefined {
  const [en, zh] = [english, chinese].map((text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  )
  if (en === undefined || zh === undefined || en.length !== zh.length || en.length > 20) return undefined
  return en.map((line, at) => ({ en: line, 'zh-CN': zh[at] ?? line }))
}
