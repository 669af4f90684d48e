import { assertNever } from '../../shared/decider.ts'
import type { Words } from '../../shared/i18n/words.ts'
import type { PolicyProblem } from '../../shared/policy/assess.ts'
import type { Compensation } from '../../shared/policy/suggest-compensation.ts'

/** Why the costs of a case cannot be compared. */
export function problemWords(problem: PolicyProblem, { t, formats }: Words): string {
  switch (problem.type) {
    case 'mixed-currencies': {
      const currencies = [...new Set([problem.currency, ...problem.others.map(({ currency }) => currency)])]
      return t('option.problem.mixed-currencies', { currencies: formats.list(currencies) })
    }
    case 'no-planning-rate':
      return t('option.problem.no-planning-rate', { currency: problem.currency })
    case 'not-in-policy':
      return t('option.problem.not-in-policy', { place: problem.path })
    default:
      return assertNever(problem)
  }
}

/** What a buyer who keeps the unit may be given. */
export function suggestionWords(compensation: Exclude<Compensation, { type: 'open' }>, { t, formats }: Words): string {
  const { percent, amount, suggested, approval } = compensation
  const share = {
    from: formats.number(percent.from),
    to: formats.number(percent.to),
    low: formats.money(amount.from),
    high: formats.money(amount.to),
    suggested: formats.money(suggested),
  }
  return t(`option.compensation.${approval}`, share)
}
