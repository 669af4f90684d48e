import { judgeReturnWindow, judgeWarranty, lineOf } from './judge-warranty.ts'
import type { Policy } from './policy-document.ts'
import type { PolicyFacts } from './policy-facts.ts'

/**
 * How a unit stands to both promises before it is served. `provisional`: only the cause is unknown, and a defect would be covered;
 * `goodwill`: only if a lead grants it.
 */
export type Standing = {
  readonly warranty: 'yes' | 'provisional' | 'goodwill' | 'no' | 'open'
  readonly window: 'yes' | 'no' | 'open'
}

export function standingOf(policy: Policy, facts: PolicyFacts): Standing {
  const warranty = judgeWarranty(policy, facts).holds
  const window = judgeReturnWindow(policy, facts).holds === 'yes' ? 'yes' : facts.deliveredOn === undefined ? 'open' : 'no'
  if (warranty !== 'open' || facts.cause !== undefined) return { warranty, window }
  const [defect] = lineOf(policy, facts)?.covers ?? []
  const isLikely = defect !== undefined && judgeWarranty(policy, { ...facts, cause: defect }).holds === 'yes'
  return { warranty: isLikely ? 'provisional' : 'open', window }
}
