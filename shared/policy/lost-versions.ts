import { isAccepted } from '../merge/is-accepted.ts'
import type { Recorded } from '../recorded.ts'
import type { Policy } from './policy-document.ts'
import type { PolicyEvent } from './policy-events.ts'
import { sameRules } from './same-rules.ts'

/** A version that somebody published while another one, of another bench, came into force. `event` is the id it was written under. */
export type LostVersion = Pick<Recorded<unknown>, 'at' | 'operator' | 'bench'> & {
  readonly event: string
  readonly policy: Policy
  readonly note: string
}

/**
 * What was published and did not come into force, the oldest first, until a lead sets it aside or a version says the same after all. Also a number that
 * was given twice before the cloud knew to tell such two apart: there the first holds it.
 */
export function lostVersions(recorded: readonly Recorded<PolicyEvent>[]): readonly LostVersion[] {
  const standing = new Map<number, Policy>()
  let lost: readonly LostVersion[] = []
  for (const each of recorded) {
    const { id, event, at, operator, bench } = each
    if (event.type === 'policy.lost-set-aside.v1') lost = lost.filter((one) => one.event !== event.event)
    if (event.type !== 'policy.published.v1' && event.type !== 'policy.rolled-back.v1') continue
    const { policy, note } = event
    const holder = standing.get(policy.version)
    const isLost = isAccepted(each) ? holder !== undefined && !sameRules(holder, policy) : each.disposition === 'superseded'
    if (isLost) {
      if (!lost.some((one) => one.event === id)) lost = [...lost, { event: id, policy, note, at, operator, bench }]
    } else if (isAccepted(each) && holder === undefined) {
      standing.set(policy.version, policy)
      lost = lost.filter((one) => !sameRules(one.policy, policy))
    }
  }
  return lost
}
