import type { Money } from '../money.ts'
import type { FactName } from './cost-line.ts'
import type { NeedName } from './need-names.ts'
import type { Severity } from './sections/compensation-section.ts'
import type { Standing } from './standing.ts'

type Returning = { readonly freight?: Money; readonly value?: Money; readonly isHazard: boolean }

/** The facts each need reads. */
type NeedFacts = {
  'under-warranty': Pick<Standing, 'warranty'>
  entitled: Standing
  outside: Standing
  'with-buyer': { readonly unitAt: 'buyer' | 'center' }
  'at-center': { readonly unitAt: 'buyer' | 'center' }
  'no-hazard': { readonly isHazard: boolean; readonly reported?: string; readonly symptom?: string }
  'not-consumable': { readonly category: string; readonly price?: Money; readonly below: Money }
  'repaired-category': { readonly category: string }
  'repaired-fault': { readonly fault?: string }
  /** Cost and limit in percent of the price. */
  'worth-repairing': { readonly cost?: Money; readonly price?: Money; readonly percent?: number; readonly limit: number }
  'guide-exists': { readonly guide?: boolean }
  'part-to-fit': { readonly partToFit?: boolean }
  'partner-in-country': { readonly partner?: boolean }
  'in-stock': { readonly stock?: number }
  'worth-returning': Returning
  'not-worth-returning': Returning
  'low-price': { readonly price?: Money; readonly limit: Money }
  'still-usable': { readonly severity?: Severity }
  'nothing-left': { readonly because: 'hazard' | 'consumable' | 'unsellable' | 'none' }
  'not-tried': { readonly wasTried: boolean }
}

/** A need as it was judged: whether it holds, the facts it read, and those it lacks where it is open. */
export type Need = {
  readonly [Name in NeedName]: {
    readonly need: Name
    readonly holds: 'yes' | 'no' | 'open'
    readonly facts: NeedFacts[Name]
    readonly missing: readonly FactName[]
  }
}[NeedName]
