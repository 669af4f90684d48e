import {
  IconAlertTriangle,
  IconCircleCheckFilled,
  IconHelpCircle,
  IconShieldCheck,
  IconShieldHalf,
  IconShieldOff,
} from '@tabler/icons-react'
import { assertNever } from '../../shared/decider.ts'
import { paragraph } from '../../shared/i18n/paragraph.ts'
import type { WarrantyRule } from '../../shared/policy/warranty-rule.ts'
import { offersKey, warrantySentences } from '../../shared/policy/warranty-sentence.ts'
import { type KeptVerdict, type WouldBeCovered, answerOf } from '../../shared/policy/warranty-verdict.ts'
import type { FiredRuleV1 } from '../../shared/policy/warranty-verdict-v1.ts'
import { ruleWords } from '../../shared/policy/warranty-words.ts'
import { useWords } from '../i18n/use-words.ts'
import { usePolicyWords } from './use-policy-words.ts'
import css from './warranty.module.css'

const ANSWER_SIGNS = {
  covered: IconShieldCheck,
  'goodwill-possible': IconShieldHalf,
  'not-covered': IconShieldOff,
  open: IconHelpCircle,
} as const

/** Which way a rule speaks: for the buyer, against him, or not yet. */
function bearingOf(rule: WarrantyRule | FiredRuleV1): 'for' | 'against' | 'open' {
  switch (rule.type) {
    case 'term':
    case 'return-window':
      return rule.isWithin ? 'for' : 'against'
    case 'fade':
      return rule.isWear ? 'against' : 'for'
    case 'line':
    case 'extension':
    case 'inherits':
    case 'defect':
      return 'for'
    case 'no-line':
    case 'no-defect':
    case 'exclusion':
    case 'proof':
      return 'against'
    default:
      return 'open'
  }
}

const RULE_SIGNS = { for: IconCircleCheckFilled, against: IconAlertTriangle, open: IconHelpCircle } as const

type Props = {
  readonly verdict: KeptVerdict
  /** Whether it was kept with the decision, and is not judged anew by every new fact. */
  readonly isKept: boolean
}

/** Whether a unit is covered, every rule that said so in order, and what to tell the buyer. */
export function Warranty({ verdict, isKept }: Props) {
  const words = useWords()
  const { t } = words
  const names = usePolicyWords(verdict.policy)
  const wouldBe = 'wouldBe' in verdict ? verdict.wouldBe : []
  return (
    <div className={css.warranty}>
      <WarrantyAnswer verdict={verdict} />
      <ol className={css.rules}>
        {verdict.rules.map((rule, at) => {
          const bearing = bearingOf(rule)
          const RuleSign = RULE_SIGNS[bearing]
          return (
            <li key={at} className={css.rule} data-bearing={bearing}>
              <RuleSign size="1.1em" aria-hidden="true" />
              <span>{ruleWords(rule, names, words)}</span>
            </li>
          )
        })}
      </ol>
      {wouldBe.map((would) => (
        <Would key={would.type} would={would} />
      ))}
      {'offers' in verdict ? <p className={css.would}>{t(`warranty.offers.${offersKey(verdict.offers)}`)}</p> : null}
      <details className={css.tell}>
        <summary>{t('warranty.tell')}</summary>
        <p>{paragraph(warrantySentences(verdict, names, words), words.language)}</p>
      </details>
      <p className={css.policy}>
        {t(isKept ? 'warranty.policy.kept' : 'warranty.policy.now', { id: verdict.policy.id, version: String(verdict.policy.version) })}
      </p>
    </div>
  )
}

/** Whether a unit is covered, in one line. */
export function WarrantyAnswer({ verdict }: { readonly verdict: KeptVerdict }) {
  const { t } = useWords()
  const Sign = ANSWER_SIGNS[verdict.answer]
  return (
    <p className={css.answer} data-answer={verdict.answer}>
      <Sign size="1.4em" aria-hidden="true" />
      {t(`warranty.answer.${answerOf(verdict)}`)}
    </p>
  )
}

function Would({ would }: { readonly would: WouldBeCovered }) {
  const { t, formats } = useWords()
  switch (would.type) {
    case 'claimed-by':
      return <p className={css.would}>{t('warranty.would.claimed-by', { day: formats.day(would.day) })}</p>
    case 'registered':
      return <p className={css.would}>{t('warranty.would.registered', { until: formats.day(would.until) })}</p>
    case 'a-defect':
      return <p className={css.would}>{t('warranty.would.a-defect')}</p>
    default:
      return assertNever(would)
  }
}
