import type { Money } from '../money.ts'
import type { PolicyFacts } from './policy-facts.ts'

export const COST_ITEMS = [
  'labour',
  'parts',
  'freight-inbound',
  'freight-outbound',
  'gift',
  'partner-fee',
  'goods',
  'refund',
  'coupon',
  'disposal',
  'resale',
  'paid-by-buyer',
] as const

/** One part of what an option costs. Below zero it brings something in. */
export type CostItem = {
  readonly item: (typeof COST_ITEMS)[number]
  readonly amount: Money
  /** Reckoned by the policy, not known of this case. */
  readonly isEstimate: boolean
  readonly minutes?: number
}

/** The facts without which an option may stay open. */
export type FactName = Extract<
  keyof PolicyFacts,
  | 'price'
  | 'weightGrams'
  | 'freight'
  | 'deliveredOn'
  | 'cause'
  | 'shots'
  | 'readings'
  | 'fault'
  | 'guide'
  | 'partToFit'
  | 'partner'
  | 'stock'
  | 'severity'
>

/** What an option costs the seller in all, or the facts without which nobody can say. */
export type Cost =
  | { readonly type: 'known'; readonly items: readonly CostItem[]; readonly net: Money }
  | { readonly type: 'unknown'; readonly missing: readonly FactName[] }

/** An item, or the fact it cannot be reckoned without. */
export type Reckoned = CostItem | { readonly missing: FactName }

export function costOf(reckoned: readonly Reckoned[], currency: string): Cost {
  const missing = reckoned.flatMap((each) => ('missing' in each ? [each.missing] : []))
  if (missing.length > 0) return { type: 'unknown', missing: [...new Set(missing)] }
  const items = reckoned.flatMap((each) => ('missing' in each || each.amount.minor === 0 ? [] : [each]))
  return { type: 'known', items, net: { minor: items.reduce((sum, { amount }) => sum + amount.minor, 0), currency } }
}

/** What is spent before anything comes back in. */
export function spentOn(cost: Cost): Money | undefined {
  if (cost.type === 'unknown') return undefined
  return { ...cost.net, minor: cost.items.reduce((sum, { amount }) => sum + Math.max(0, amount.minor), 0) }
}
