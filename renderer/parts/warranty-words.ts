import type { Workflow } from '../../shared/cases/workflow.ts'
import { assertNever } from '../../shared/decider.ts'
import type { WarrantyPolicy } from '../../shared/policy/warranty-policy.ts'
import type { FiredRule } from '../../shared/policy/warranty-verdict.ts'
import type { Formats } from '../../shared/i18n/formats.ts'
import type { Texts } from '../i18n/text-function.ts'

/** One rule of a verdict as a sentence with the facts it read. */
export function ruleWords(rule: FiredRule, policy: WarrantyPolicy, workflow: Workflow, { t, pick }: Texts, formats: Formats): string {
  const causeName = (cause: string) => {
    const choices = Object.values(workflow.stages).flatMap(({ questions }) => questions.filter(({ id }) => id === 'cause'))
    const choice = choices.flatMap((question) => question.choices).find(({ id }) => id === cause)
    return choice === undefined ? cause : pick(choice.name)
  }
  const nameIn = (named: WarrantyPolicy['lines'] | WarrantyPolicy['exclusions'], id: string) => {
    const found = named.find((each) => each.id === id)
    return found === undefined ? id : pick(found.name)
  }
  switch (rule.type) {
    case 'line':
      return t('warranty.rule.line', { line: nameIn(policy.lines, rule.line), category: rule.category })
    case 'no-line':
      return t('warranty.rule.no-line', { category: rule.category })
    case 'delivery-unknown':
    case 'cause-unknown':
      return t(`warranty.rule.${rule.type}`)
    case 'term': {
      const days = { delivered: formats.day(rule.deliveredOn), claimed: formats.day(rule.claimedOn), until: formats.day(rule.until) }
      return t(`warranty.rule.term.${rule.isWithin ? 'within' : 'over'}`, days)
    }
    case 'defect':
    case 'no-defect':
      return t(`warranty.rule.${rule.type}`, { cause: causeName(rule.cause) })
    case 'exclusion':
      return t('warranty.rule.exclusion', { exclusion: nameIn(policy.exclusions, rule.exclusion) })
    case 'proof-missing':
      return t('warranty.rule.proof-missing', { shots: rule.shots.map((shot) => t(`shot.${shot}`)).join(', ') })
    case 'return-window': {
      const facts = { days: formats.number(rule.days), until: formats.day(rule.until) }
      return t(`warranty.rule.return-window.${rule.isWithin ? 'within' : 'over'}`, facts)
    }
    default:
      return assertNever(rule)
  }
}
