import { judgeNeed } from './judge-need.ts'
import type { Need } from './need.ts'
import type { NeedName } from './need-names.ts'
import { type Case, reckon } from './reckon-costs.ts'
import { standingOf } from './standing.ts'

/** What makes a unit one that is repaired at all, whoever pays. */
const NEEDS: readonly NeedName[] = ['no-hazard', 'not-consumable', 'repaired-category', 'repaired-fault', 'worth-repairing']

/** Whether repair is an answer for this unit. `isBeyondEconomicRepair` is left out where cost or price is not known. */
export type RepairVerdict = {
  readonly repair: 'eligible' | 'not-eligible' | 'open'
  readonly isBeyondEconomicRepair?: boolean
  readonly rules: readonly Need[]
}

export function judgeRepair(of: Case): RepairVerdict {
  const cost = reckon('repair', of)
  const standing = standingOf(of.policy, of.facts)
  const rules = NEEDS.map((need) => judgeNeed(need, of, standing, 'repair', cost))
  const worth = rules.find(({ need }) => need === 'worth-repairing')?.holds
  return {
    repair: rules.some(({ holds }) => holds === 'no') ? 'not-eligible' : rules.some(({ holds }) => holds === 'open') ? 'open' : 'eligible',
    ...(worth === undefined || worth === 'open' ? {} : { isBeyondEconomicRepair: worth === 'no' }),
    rules,
  }
}
