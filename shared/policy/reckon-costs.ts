import type { Money } from '../money.ts'
import { assertNever } from '../decider.ts'
import { type Cost, type CostItem, type Reckoned, costOf, spentOn } from './cost-line.ts'
import { type Grading, resaleValue } from './grade-unit.ts'
import type { OptionName } from './option-names.ts'
import type { Policy } from './policy-document.ts'
import type { PolicyFacts } from './policy-facts.ts'
import type { Reckoning } from './policy-money.ts'
import type { Compensation } from './suggest-compensation.ts'

/** All that costs are reckoned from. */
export type Case = {
  readonly policy: Policy
  readonly facts: PolicyFacts
  readonly reckoning: Reckoning
  readonly grading: Grading
  readonly compensation: Compensation
}

type ItemName = CostItem['item']

const plus = (item: ItemName, amount: Money, isEstimate: boolean): CostItem => ({ item, amount, isEstimate })
const minus = (item: ItemName, { minor, currency }: Money, isEstimate: boolean): CostItem => ({
  item,
  amount: { minor: minor === 0 ? 0 : -minor, currency },
  isEstimate,
})

function labour({ policy, reckoning }: Case, minutes: number, isEstimate: boolean): CostItem {
  return { item: 'labour', amount: reckoning.inCase((policy.costs.labourPerHour * minutes) / 60), isEstimate, minutes }
}

function shareOfPrice({ facts: { price } }: Case, percent: number, item: ItemName): Reckoned {
  if (price === undefined) return { missing: 'price' }
  return plus(item, { minor: Math.round((price.minor * percent) / 100), currency: price.currency }, true)
}

/** One way: as somebody said, else by weight. Nothing where neither is known, or it is too heavy for the policy's table. */
export function freightOf({
  policy,
  facts,
  reckoning,
}: Case): { readonly inbound: Money; readonly outbound: Money; readonly isEstimate: boolean } | undefined {
  if (facts.freight !== undefined) return { ...facts.freight, isEstimate: false }
  const band = policy.costs.freight.find(({ upToGrams }) => facts.weightGrams !== undefined && facts.weightGrams <= upToGrams)
  if (band === undefined) return undefined
  const oneWay = reckoning.inCase(facts.crossBorder === true ? band.crossBorder : band.domestic)
  return { inbound: oneWay, outbound: oneWay, isEstimate: true }
}

function freight(of: Case, way: 'inbound' | 'outbound'): Reckoned {
  const known = freightOf(of)
  if (known !== undefined) return plus(`freight-${way}`, known[way], known.isEstimate)
  return { missing: of.facts.weightGrams === undefined ? 'weightGrams' : 'freight' }
}

/** The way to the center is paid for already once the unit is there. */
function comingIn(of: Case): readonly Reckoned[] {
  return of.facts.unitAt === 'center' ? [] : [freight(of, 'inbound')]
}

function price({ facts }: Case): Reckoned {
  return facts.price === undefined ? { missing: 'price' } : plus('refund', facts.price, false)
}

function parts(of: Case, partsPercent: number): Reckoned {
  return of.facts.parts === undefined ? shareOfPrice(of, partsPercent, 'parts') : plus('parts', of.facts.parts, false)
}

function estimateOf({ policy, facts }: Case) {
  const { fault } = facts
  const found = policy.costs.repairs.find(({ faults }) => faults === undefined || (fault !== undefined && faults.includes(fault)))
  return found ?? { minutes: 0, partsPercent: 0 }
}

function repair(of: Case): readonly Reckoned[] {
  const estimate = estimateOf(of)
  const { minutes } = of.facts
  return [
    ...comingIn(of),
    labour(of, minutes ?? estimate.minutes, minutes === undefined),
    parts(of, estimate.partsPercent),
    freight(of, 'outbound'),
    plus('gift', of.reckoning.inCase(of.policy.costs.gift), false),
  ]
}

/** The unit comes back, is looked at and sold again. */
function returned(of: Case): readonly Reckoned[] {
  const { policy, facts, grading } = of
  const value = resaleValue(policy, facts, grading.grade)
  return [
    ...comingIn(of),
    labour(of, policy.costs.inspectionMinutes, true),
    value === undefined ? { missing: 'price' } : minus('resale', value, grading.isExpected || facts.resale?.[grading.grade] === undefined),
  ]
}

/** Whether the way back costs more than what comes back is worth; nothing where one of them is not known. */
export function freightExceedsValue(of: Case): { readonly exceeds: boolean; readonly freight: Money; readonly value: Money } | undefined {
  const known = freightOf(of)
  const value = resaleValue(of.policy, of.facts, of.grading.grade)
  if (known === undefined || value === undefined) return undefined
  return { exceeds: known.inbound.minor > value.minor, freight: known.inbound, value }
}

function replacement(of: Case): readonly Reckoned[] {
  const staysThere = of.facts.unitAt === 'buyer' && freightExceedsValue(of)?.exceeds === true
  return [shareOfPrice(of, of.policy.costs.goodsPercent, 'goods'), freight(of, 'outbound'), ...(staysThere ? [] : returned(of))]
}

function suggested(of: Case, item: 'refund' | 'coupon'): Reckoned {
  return of.compensation.type === 'open' ? { missing: 'price' } : plus(item, of.compensation.suggested, true)
}

function itemsOf(option: OptionName, of: Case): readonly Reckoned[] {
  const { costs } = of.policy
  const { inCase } = of.reckoning
  switch (option) {
    case 'remote-guidance':
      return [labour(of, costs.guidanceMinutes, true)]
    case 'send-part':
      return [parts(of, estimateOf(of).partsPercent), plus('freight-outbound', inCase(costs.partFreight), true)]
    case 'repair':
      return repair(of)
    case 'partner':
      return [plus('partner-fee', inCase(costs.partnerFee), true)]
    case 'replace':
      return replacement(of)
    case 'refund':
      return [price(of), ...returned(of)]
    case 'partial-refund':
      return [suggested(of, 'refund')]
    case 'refund-without-return':
      return [price(of)]
    case 'paid-repair': {
      const items = repair(of)
      const spent = spentOn(costOf(items, of.reckoning.currency))
      if (spent === undefined) return items
      const quote = { ...spent, minor: Math.round((spent.minor * (100 + costs.quoteMarginPercent)) / 100) }
      return [...items, minus('paid-by-buyer', quote, true)]
    }
    case 'coupon':
      return [suggested(of, 'coupon'), ...(of.facts.unitAt === 'center' ? [freight(of, 'outbound')] : [])]
    case 'return-as-is':
      return [freight(of, 'outbound')]
    case 'scrap':
      return [plus('disposal', inCase(costs.disposal), true)]
    default:
      return assertNever(option)
  }
}

/** What an option costs the seller: time, parts, both ways and what goes with it, less what the unit and the buyer bring in. */
export function reckon(option: OptionName, of: Case): Cost {
  return costOf(itemsOf(option, of), of.reckoning.currency)
}
