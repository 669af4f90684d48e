import { IconAlertTriangle, IconCircleCheckFilled, IconHelpCircle, IconShieldCheck, IconShieldOff } from '@tabler/icons-react'
import type { Workflow } from '../../shared/cases/workflow.ts'
import { warrantyPolicyOf } from '../../shared/policy/warranty-policies.ts'
import { type FiredRule, type WarrantyVerdict, answerOf } from '../../shared/policy/warranty-verdict.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useTexts } from '../i18n/use-texts.ts'
import css from './warranty.module.css'
import { ruleWords } from './warranty-words.ts'

const ANSWER_SIGNS = { covered: IconShieldCheck, 'not-covered': IconShieldOff, open: IconHelpCircle } as const

/** Which way a rule speaks: for the buyer, against him, or not yet. */
function bearingOf(rule: FiredRule): 'for' | 'against' | 'open' {
  switch (rule.type) {
    case 'term':
    case 'return-window':
      return rule.isWithin ? 'for' : 'against'
    case 'line':
    case 'defect':
      return 'for'
    case 'no-line':
    case 'no-defect':
    case 'exclusion':
      return 'against'
    default:
      return 'open'
  }
}

const RULE_SIGNS = { for: IconCircleCheckFilled, against: IconAlertTriangle, open: IconHelpCircle } as const

type Props = {
  readonly verdict: WarrantyVerdict
  /** Whether it was kept with the decision, and is not judged anew by every new fact. */
  readonly isKept: boolean
  readonly workflow: Workflow
}

/** Whether a unit is covered, and every rule that said so, in order. */
export function Warranty({ verdict, isKept, workflow }: Props) {
  const texts = useTexts()
  const formats = useFormats()
  const { t } = texts
  const policy = warrantyPolicyOf(verdict.policy)
  const Sign = ANSWER_SIGNS[verdict.answer]
  const wouldBe = verdict.answer === 'not-covered' ? verdict.wouldBe : []
  return (
    <div className={css.warranty}>
      <p className={css.answer} data-answer={verdict.answer}>
        <Sign size="1.4em" aria-hidden="true" />
        {t(`warranty.answer.${answerOf(verdict)}`)}
      </p>
      <ol className={css.rules}>
        {verdict.rules.map((rule) => {
          const bearing = bearingOf(rule)
          const RuleSign = RULE_SIGNS[bearing]
          return (
            <li key={rule.type} className={css.rule} data-bearing={bearing}>
              <RuleSign size="1.1em" aria-hidden="true" />
              <span>{ruleWords(rule, policy, workflow, texts, formats)}</span>
            </li>
          )
        })}
      </ol>
      {wouldBe.map((would) => (
        <p key={would.type} className={css.would}>
          {would.type === 'claimed-by' ? t('warranty.would.claimed-by', { day: formats.day(would.day) }) : t('warranty.would.a-defect')}
        </p>
      ))}
      <p className={css.policy}>
        {t(isKept ? 'warranty.policy.kept' : 'warranty.policy.now', { id: policy.id, version: String(policy.version) })}
      </p>
    </div>
  )
}
