import { CURRENT_WORKFLOW } from '../../../shared/cases/workflows.ts'
import type { Choice } from '../../../shared/cases/workflow.ts'

/** The symptoms a guide can help with: those a buyer can report, but for none at all. */
export const SYMPTOMS: readonly Choice[] = CURRENT_WORKFLOW.stages.diagnosing.questions
  .filter(({ id }) => id === 'symptom-reported')
  .flatMap(({ choices }) => choices)
  .filter(({ id }) => id !== 'none')

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
