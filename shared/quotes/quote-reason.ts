import type { OpenedCase } from '../cases/case.ts'
import { type Formats, createFormats } from '../i18n/formats.ts'
import type { BuyerLanguage } from '../i18n/localised.ts'
import { paragraph } from '../i18n/paragraph.ts'
import { wordsIn } from '../i18n/words.ts'
import type { Policy } from '../policy/policy-document.ts'
import { type PolicyWords, wordsOfKept } from '../policy/policy-names.ts'
import type { WarrantyRule } from '../policy/warranty-rule.ts'
import { warrantySentences } from '../policy/warranty-sentence.ts'
import type { FiredRuleV1 } from '../policy/warranty-verdict-v1.ts'
import { QUOTE_WORDS, filled } from './quote-words.ts'
import { REASON_WORDS, type ReasonWords } from './reason-words.ts'

type Telling = { readonly words: ReasonWords; readonly formats: Pick<Formats, 'day' | 'number'>; readonly names: PolicyWords }

/** One rule as a sentence; nothing for a rule that is no reason against. */
function ruleSentence(rule: WarrantyRule | FiredRuleV1, { words, formats, names }: Telling): string | undefined {
  switch (rule.type) {
    case 'term': {
      const days = { delivered: formats.day(rule.deliveredOn), until: formats.day(rule.until), claimed: formats.day(rule.claimedOn) }
      return rule.isWithin ? undefined : filled(words.termOver, days)
    }
    case 'no-line':
      return words.noLine
    case 'exclusion': {
      const named = words.exclusions[rule.exclusion] ?? names.exclusion(rule.exclusion).en
      return filled(words.exclusion, { exclusion: named })
    }
    case 'no-defect':
      return words.noDefect
    case 'proof': {
      const readings = rule.readings.map(({ value, unit }) => filled(words.reading, { value: formats.number(value), unit }))
      return [...readings, ...(rule.shots.length > 0 ? [words.photos] : [])].join(' ')
    }
    case 'return-window':
      return rule.isWithin ? undefined : filled(words.windowOver, { days: formats.number(rule.days), until: formats.day(rule.until) })
    default:
      return undefined
  }
}

/**
 * Why the buyer is asked to pay, in his language: the verdict's own sentences where the warranty speaks it, else the reasons one by one.
 * Nothing where the unit is covered, or nobody has judged it. `published`: the policy the verdict names, where the release lacks it.
 */
export function quoteReason(
  { warranty, warrantyOverride }: Pick<OpenedCase, 'warranty' | 'warrantyOverride'>,
  language: BuyerLanguage,
  published?: Policy,
) {
  const plainly = QUOTE_WORDS[language].notCovered
  if (warrantyOverride !== undefined) return warrantyOverride.answer === 'covered' ? undefined : plainly
  if (warranty?.answer === 'goodwill-possible') return plainly
  if (warranty?.answer !== 'not-covered') return undefined
  const names = wordsOfKept(warranty.policy, published)
  if (language === 'en' || language === 'zh-CN') return paragraph(warrantySentences(warranty, names, wordsIn(language)), language)
  const words = REASON_WORDS[language]
  const telling: Telling = { words, formats: createFormats(language, 'UTC'), names }
  const rules: readonly (WarrantyRule | FiredRuleV1)[] = warranty.rules
  const reasons = rules.flatMap((rule) => ruleSentence(rule, telling) ?? [])
  return [...reasons, words.conclusion].join(language === 'ja' ? '' : ' ')
}
