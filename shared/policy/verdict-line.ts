import { paragraph } from '../i18n/paragraph.ts'
import { type Words, wordsIn } from '../i18n/words.ts'
import type { Assessment } from './assess.ts'
import { assessmentSentences } from './assessment-sentence.ts'
import { factWords, needWords } from './option-words.ts'
import type { Policy } from './policy-document.ts'
import type { PolicyFacts } from './policy-facts.ts'
import { type PolicyWords, wordsOfPolicy } from './policy-names.ts'
import type { Option } from './weigh-options.ts'

type Told = { readonly en: string; readonly zh: string }

/** A rule that fired, in the order of judging, with the facts it read. */
type ToldRule = { readonly section: string; readonly rule: string; readonly facts: Readonly<Record<string, unknown>> }

const SPOKEN = { en: wordsIn('en'), zh: wordsIn('zh-CN') }

function inBoth(say: (words: Words) => string): Told {
  return { en: say(SPOKEN.en), zh: say(SPOKEN.zh) }
}

const told = (section: string, rules: readonly { readonly type: string }[]): readonly ToldRule[] =>
  rules.map(({ type, ...facts }) => ({ section, rule: type, facts }))

/** Why an option cannot be had, or what it waits for; nothing for one that can. */
function whyNot({ state, needs, missing }: Option, names: PolicyWords): Told | undefined {
  if (state === 'eligible') return undefined
  if (state === 'open') return inBoth((words) => factWords(missing, words))
  const failed = needs.filter(({ holds }) => holds === 'no')
  return inBoth((words) => [...new Set(failed.map((need) => needWords(need, names, words)))].join('; '))
}

function optionLine(option: Option, names: PolicyWords) {
  const { needs, ...line } = option
  const why = whyNot(option, names)
  return { ...line, ...(why === undefined ? {} : { why }), needs: needs.map(({ need, holds, facts }) => ({ need, holds, facts })) }
}

function rulesOf({ warranty, grading, eligibility, compensation, recommended }: Assessment): readonly ToldRule[] {
  return [
    ...told('warranty', warranty.rules),
    ...told('grading', grading.rules),
    ...eligibility.rules.map(({ need, holds, facts }) => ({ section: 'eligibility', rule: need, facts: { holds, ...facts } })),
    ...told('compensation', compensation.rules),
    ...(recommended === undefined ? [] : [{ section: 'options', rule: 'recommended', facts: { option: recommended } }]),
  ]
}

/** Of each member of a union by itself: `Omit` would leave what all have in common. */
type WithoutRules<Held> = Held extends unknown ? Omit<Held, 'rules'> : never

/** An answer whose rules are told with all the others. */
function without<Held extends { readonly rules: unknown }>(held: Held): WithoutRules<Held> {
  const { rules: _, ...answer } = held
  return answer as WithoutRules<Held>
}

/** An assessment as one plain object that explains itself: the answers, every option with its cost line, the rules, and what to say in both languages. */
export function verdictLine(policy: Policy, facts: PolicyFacts, assessment: Assessment) {
  const names = wordsOfPolicy(policy)
  const { warranty, window, eligibility, options, recommended, compensation, grading } = assessment
  return {
    ...(facts.label === undefined ? {} : { label: facts.label }),
    policy: { id: policy.id, version: policy.version },
    warranty: without(warranty),
    window,
    eligibility: without(eligibility),
    recommended: recommended ?? null,
    options: options.map((option) => optionLine(option, names)),
    compensation: without(compensation),
    grading: without(grading),
    rules: rulesOf(assessment),
    sentence: inBoth((words) => paragraph(assessmentSentences(policy, facts, assessment, words), words.language)),
  }
}
