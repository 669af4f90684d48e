import { assertNever } from '../decider.ts'
import type { Words } from '../i18n/words.ts'
import type { PolicyWords } from './policy-names.ts'
import type { WarrantyRule } from './warranty-rule.ts'
import type { KeptVerdict, Offer, WouldBeCovered } from './warranty-verdict.ts'
import type { FiredRuleV1 } from './warranty-verdict-v1.ts'
import { fadeFacts, fadeKind, proofWords } from './warranty-words.ts'

type AnyRule = WarrantyRule | FiredRuleV1

/** One rule as a sentence to the buyer; nothing for a rule whose sentence is said by another. */
function ruleSentence(rule: AnyRule, rules: readonly AnyRule[], names: PolicyWords, words: Words): string | undefined {
  const { t, pick, formats } = words
  switch (rule.type) {
    case 'line':
    case 'inherits':
      return undefined
    case 'no-line':
    case 'delivery-unknown':
    case 'cause-unknown':
    case 'cause-not-in-policy':
      return t(`warranty.say.${rule.type}`)
    case 'extension':
      return t('warranty.say.extension', { extension: pick(names.extension(rule.extension)) })
    case 'term': {
      const days = { delivered: formats.day(rule.deliveredOn), claimed: formats.day(rule.claimedOn), until: formats.day(rule.until) }
      const whose = rules.some(({ type }) => type === 'inherits') ? 'inherited' : 'term'
      return t(`warranty.say.${whose}.${rule.isWithin ? 'within' : 'over'}`, days)
    }
    case 'goodwill':
      return t('warranty.say.goodwill', { days: formats.number(rule.days) })
    case 'defect':
    case 'no-defect':
      return t(`warranty.say.${rule.type}`, { cause: pick(names.cause(rule.cause)) })
    case 'exclusion':
      return t('warranty.say.exclusion', { exclusion: pick(names.exclusion(rule.exclusion)) })
    case 'proof':
    case 'proof-missing':
      return t(`warranty.say.${rule.type}`, { proof: proofWords(rule, names, words) })
    case 'fade':
      return t(`warranty.say.fade.${fadeKind(rule)}`, fadeFacts(rule, names, words))
    case 'return-window': {
      const facts = { days: formats.number(rule.days), until: formats.day(rule.until) }
      return t(`warranty.say.return-window.${rule.isWithin ? 'within' : 'over'}`, facts)
    }
    default:
      return assertNever(rule)
  }
}

function wouldSentence(would: WouldBeCovered, isOpen: boolean, { t, formats }: Words): string {
  switch (would.type) {
    case 'claimed-by':
      return t('warranty.say.would.claimed-by', { day: formats.day(would.day) })
    case 'registered':
      return t('warranty.say.would.registered', { until: formats.day(would.until) })
    case 'a-defect':
      return t(isOpen ? 'warranty.say.would.if-found' : 'warranty.say.would.a-defect')
    default:
      return assertNever(would)
  }
}

/** What is offered instead, in words: both where the policy offers both. */
export function offersKey(offers: readonly Offer[]): 'both' | Offer {
  return offers.length > 1 ? 'both' : (offers[0] ?? 'coupon')
}

/** A verdict in full sentences that can be read to the buyer as they are: what was found, what follows, what would, what is offered. */
export function warrantySentences(verdict: KeptVerdict, names: PolicyWords, words: Words): readonly string[] {
  const rules: readonly AnyRule[] = verdict.rules
  const told = rules.flatMap((rule) => ruleSentence(rule, rules, names, words) ?? [])
  const wouldBe = 'wouldBe' in verdict ? verdict.wouldBe : []
  return [
    ...told,
    verdict.answer === 'covered' ? words.t(`warranty.say.covered.${verdict.by}`) : words.t(`warranty.say.${verdict.answer}`),
    ...wouldBe.map((each) => wouldSentence(each, verdict.answer === 'open', words)),
    ...('offers' in verdict ? [words.t(`warranty.say.offers.${offersKey(verdict.offers)}`)] : []),
  ]
}
