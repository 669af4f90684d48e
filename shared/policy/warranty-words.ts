import { assertNever } from '../decider.ts'
import type { Words } from '../i18n/words.ts'
import type { PolicyWords } from './policy-names.ts'
import type { Reading } from './reading.ts'
import type { NeededReading, WarrantyRule } from './warranty-rule.ts'
import type { FiredRuleV1 } from './warranty-verdict-v1.ts'

type Proof = Extract<WarrantyRule | FiredRuleV1, { type: 'proof' | 'proof-missing' }>

/** The pictures and readings of a proof, those that are there with what was read. */
export function proofWords(proof: Proof, names: PolicyWords, { t, pick, formats }: Words): string {
  const readings: readonly (Reading | NeededReading)[] = 'readings' in proof ? proof.readings : []
  return formats.list([
    ...proof.shots.map((shot) => t('warranty.proof.shot', { shot: t(`shot.${shot}`) })),
    ...readings.map((each) => {
      const named = { reading: pick(names.reading(each.kind)), unit: each.unit }
      return 'value' in each
        ? t('warranty.proof.read', { ...named, value: formats.number(each.value) })
        : t('warranty.proof.reading', named)
    }),
  ])
}

/** How a reading stands to the curve of normal wear: `old` where the curve has ended. */
export function fadeKind({ isWear, atLeast }: Extract<WarrantyRule, { type: 'fade' }>): 'wear' | 'old' | 'defect' {
  return !isWear ? 'defect' : atLeast === 0 ? 'old' : 'wear'
}

/** One rule of a verdict, short, with the facts it read. */
export function ruleWords(rule: WarrantyRule | FiredRuleV1, names: PolicyWords, words: Words): string {
  const { t, pick, formats } = words
  switch (rule.type) {
    case 'line':
      return t('warranty.rule.line', { line: pick(names.line(rule.line)), category: rule.category })
    case 'no-line':
      return t('warranty.rule.no-line', { category: rule.category })
    case 'inherits':
      return t('warranty.rule.inherits', { first: formats.day(rule.firstDeliveredOn) })
    case 'extension':
      return t('warranty.rule.extension', { extension: pick(names.extension(rule.extension)) })
    case 'delivery-unknown':
    case 'cause-unknown':
      return t(`warranty.rule.${rule.type}`)
    case 'term': {
      const days = { delivered: formats.day(rule.deliveredOn), claimed: formats.day(rule.claimedOn), until: formats.day(rule.until) }
      return t(`warranty.rule.term.${rule.isWithin ? 'within' : 'over'}`, days)
    }
    case 'goodwill':
      return t('warranty.rule.goodwill', { days: formats.number(rule.days), until: formats.day(rule.until) })
    case 'cause-not-in-policy':
      return t('warranty.rule.cause-not-in-policy', { cause: rule.cause })
    case 'defect':
    case 'no-defect':
      return t(`warranty.rule.${rule.type}`, { cause: pick(names.cause(rule.cause)) })
    case 'exclusion':
      return t('warranty.rule.exclusion', { exclusion: pick(names.exclusion(rule.exclusion)) })
    case 'proof':
    case 'proof-missing':
      return t(`warranty.rule.${rule.type}`, { proof: proofWords(rule, names, words) })
    case 'fade':
      return t(`warranty.rule.fade.${fadeKind(rule)}`, fadeFacts(rule, names, words))
    case 'return-window': {
      const facts = { days: formats.number(rule.days), until: formats.day(rule.until) }
      return t(`warranty.rule.return-window.${rule.isWithin ? 'within' : 'over'}`, facts)
    }
    default:
      return assertNever(rule)
  }
}

export function fadeFacts(rule: Extract<WarrantyRule, { type: 'fade' }>, names: PolicyWords, { pick, formats }: Words) {
  return {
    reading: pick(names.reading(rule.kind)),
    value: formats.number(rule.value),
    unit: rule.unit,
    atLeast: formats.number(rule.atLeast),
    months: formats.number(rule.months),
  }
}
