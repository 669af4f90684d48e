import type { Words } from '../i18n/words.ts'
import type { Assessment } from './assess.ts'
import type { CostItem } from './cost-line.ts'
import { isHazard } from './hazard.ts'
import type { Policy } from './policy-document.ts'
import type { PolicyFacts } from './policy-facts.ts'
import { wordsOfPolicy } from './policy-names.ts'
import { warrantySentences } from './warranty-sentence.ts'
import type { Option } from './weigh-options.ts'

/** What an option offers the buyer, with the amount he sees. */
function offerSentence({ option, cost }: Option, { unitAt }: PolicyFacts, { t, formats }: Words): string {
  const seen = (...names: readonly CostItem['item'][]) => {
    const item = cost.type === 'known' ? cost.items.find((each) => names.includes(each.item)) : undefined
    return item === undefined ? '' : formats.money({ ...item.amount, minor: Math.abs(item.amount.minor) })
  }
  switch (option) {
    case 'repair':
      return t(`option.say.repair.${unitAt}`)
    case 'replace':
      return t(`option.say.replace.${seen('freight-inbound') === '' ? 'keep' : 'return'}`)
    case 'refund':
      return t(`option.say.refund.${unitAt}`, { amount: seen('refund') })
    case 'partial-refund':
    case 'refund-without-return':
      return t(`option.say.${option}`, { amount: seen('refund') })
    case 'paid-repair':
      return t('option.say.paid-repair', { amount: seen('paid-by-buyer') })
    case 'coupon':
      return t('option.say.coupon', { amount: seen('coupon') })
    default:
      return t(`option.say.${option}`)
  }
}

/** All that is said to the buyer: how the unit stands, what is proposed, and on what it still depends. */
export function assessmentSentences(policy: Policy, facts: PolicyFacts, assessment: Assessment, words: Words): readonly string[] {
  const chosen = assessment.options.find(({ option }) => option === assessment.recommended)
  return [
    ...(facts.unitAt === 'buyer' && isHazard(policy, facts) ? [words.t('option.say.hazard')] : []),
    ...warrantySentences(assessment.warranty, wordsOfPolicy(policy), words),
    ...(chosen === undefined ? [] : [offerSentence(chosen, facts, words)]),
    ...(chosen?.subjectTo ?? []).map((reserve) => words.t(`option.say.reserve.${reserve}`)),
  ]
}
