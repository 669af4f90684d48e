import type { Words } from '../i18n/words.ts'
import type { Money } from '../money.ts'
import type { CostItem, FactName } from './cost-line.ts'
import type { Need } from './need.ts'
import type { PolicyWords } from './policy-names.ts'

const amount = (money: Money | undefined, { formats }: Words) => (money === undefined ? '?' : formats.money(money))

function returningWords(
  { facts }: Extract<Need, { need: 'worth-returning' | 'not-worth-returning' }>,
  isWorth: boolean,
  words: Words,
): string {
  const { freight, value, isHazard } = facts
  if (isHazard && !isWorth) return words.t('option.returning.hazard')
  if (freight === undefined || value === undefined) return words.t('option.returning.here')
  const sums = { freight: amount(freight, words), value: amount(value, words) }
  if (!isWorth) return words.t('option.returning.exceeds', sums)
  return freight.minor > value.minor ? words.t('option.returning.here') : words.t('option.returning.worth', sums)
}

export function factWords(missing: readonly FactName[], { t, formats }: Words): string {
  return t('option.waits', { facts: formats.list(missing.map((fact) => t(`option.fact.${fact}`))) })
}

/** Why a need holds or does not, with the facts it read; where it is open, the facts it lacks. */
export function needWords(judged: Need, names: PolicyWords, words: Words): string {
  const { t, pick, formats } = words
  const { holds } = judged
  if (holds === 'open') return factWords(judged.missing, words)
  switch (judged.need) {
    case 'under-warranty':
      return t(`option.warranty.${judged.facts.warranty}`)
    case 'worth-returning':
      return returningWords(judged, holds === 'yes', words)
    case 'not-worth-returning':
      return returningWords(judged, holds === 'no', words)
    case 'nothing-left':
      return t(`option.left.${judged.facts.because}`)
    case 'not-consumable':
      return holds === 'yes'
        ? t('option.need.not-consumable.yes')
        : t('option.need.not-consumable.no', { below: amount(judged.facts.below, words) })
    case 'repaired-category':
      return t(`option.need.repaired-category.${holds}`, { category: judged.facts.category })
    case 'repaired-fault': {
      const { fault } = judged.facts
      if (holds === 'yes' || fault === undefined) return t('option.need.repaired-fault.yes')
      return t('option.need.repaired-fault.no', { fault: pick(names.fault(fault)) })
    }
    case 'worth-repairing': {
      const { cost, percent, limit } = judged.facts
      const facts = {
        cost: amount(cost, words),
        percent: percent === undefined ? '∞' : formats.number(percent),
        limit: formats.number(limit),
      }
      return t(`option.need.worth-repairing.${holds}`, facts)
    }
    case 'in-stock':
      return holds === 'yes'
        ? t('option.need.in-stock.yes', { stock: formats.number(judged.facts.stock ?? 0) })
        : t('option.need.in-stock.no')
    case 'low-price': {
      const { price, limit } = judged.facts
      if (holds === 'no') return t('option.need.low-price.no', { limit: amount(limit, words) })
      return t('option.need.low-price.yes', { price: amount(price, words), limit: amount(limit, words) })
    }
    default:
      return t(`option.need.${judged.need}.${holds}`)
  }
}

/** What an option costs in all, or that it brings something in. */
export function netWords(net: Money, { t, formats }: Pick<Words, 't' | 'formats'>, room: 'brings' | 'brings-short' = 'brings'): string {
  return net.minor < 0 ? t(`option.${room}`, { amount: formats.money({ ...net, minor: -net.minor }) }) : formats.money(net)
}

/** One item of a cost line: `Parts $3.90`; what the policy only reckons is said to be about so much. */
export function itemWords({ item, amount: sum, isEstimate, minutes }: CostItem, words: Words): string {
  const { t, formats } = words
  const written = isEstimate ? t('option.estimate', { amount: amount(sum, words) }) : amount(sum, words)
  if (minutes !== undefined) return t('option.minutes', { minutes: formats.number(minutes), amount: amount(sum, words) })
  return t('option.item-line', { item: t(`option.item.${item}`), amount: written })
}
