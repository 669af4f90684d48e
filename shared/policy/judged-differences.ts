import type { Judged } from '../contract/policies-screen.ts'
import type { Words } from '../i18n/words.ts'

type Line = Extract<Judged, { type: 'judged' }>['line']

/** One thing that is said otherwise: what it is, what was said, what would be. */
export type JudgedDifference = { readonly what: string; readonly before: string; readonly after: string }

function warrantyWords({ warranty }: Line, { t }: Words): string {
  return t(`warranty.answer.${warranty.answer === 'covered' ? warranty.by : warranty.answer}`)
}

function recommendedWords({ recommended }: Line, { t }: Words): string {
  return recommended === null ? t('policy.live.none') : t(`option.name.${recommended}`)
}

function compensationWords({ compensation }: Line, { t, formats }: Words): string {
  return compensation.type === 'open' ? t('policy.live.none') : formats.money(compensation.suggested)
}

function gradeWords({ grading }: Line, { t }: Words): string {
  return t(`policy.field.${grading.grade}`)
}

/** Whether an option can be had, and for how much. */
function optionWords({ options }: Line, name: Line['options'][number]['option'], { t, formats }: Words): string {
  const found = options.find(({ option }) => option === name)
  if (found === undefined) return t('policy.live.state.not-offered')
  return found.state === 'eligible' && found.cost.type === 'known' ? formats.money(found.cost.net) : t(`policy.live.state.${found.state}`)
}

function differences(before: Line, after: Line, words: Words): readonly JudgedDifference[] {
  const { t } = words
  const options = [...new Set([...before.options, ...after.options].map(({ option }) => option))]
  return [
    { what: t('policy.live.warranty'), before: warrantyWords(before, words), after: warrantyWords(after, words) },
    { what: t('policy.live.recommended'), before: recommendedWords(before, words), after: recommendedWords(after, words) },
    { what: t('policy.live.compensation'), before: compensationWords(before, words), after: compensationWords(after, words) },
    { what: t('policy.live.grading'), before: gradeWords(before, words), after: gradeWords(after, words) },
    ...options.map((option) => ({
      what: t(`option.name.${option}`),
      before: optionWords(before, option, words),
      after: optionWords(after, option, words),
    })),
  ].filter((each) => each.before !== each.after)
}

/** What a draft would say otherwise of a case: verdict, proposal, compensation, grade, and each option with its cost. */
export function judgedDifferences(before: Judged, after: Judged, words: Words): readonly JudgedDifference[] {
  if (before.type === 'judged' && after.type === 'judged') return differences(before.line, after.line, words)
  const said = (judged: Judged) => (judged.type === 'judged' ? recommendedWords(judged.line, words) : words.t('policy.live.impossible'))
  const [was, is] = [said(before), said(after)]
  return was === is ? [] : [{ what: words.t('policy.live.problem'), before: was, after: is }]
}
