import type { PolicyEvent } from '../policy/policy-events.ts'
import { sameRules } from '../policy/same-rules.ts'
import type { EventDisposition } from '../protocol/disposition.ts'
import { type Placed, isUnseen, told } from './placed.ts'

type Each = Placed<PolicyEvent>

/** The document that came into force with an event. */
function documentOf({ event }: Each) {
  return event.type === 'policy.published.v1' || event.type === 'policy.rolled-back.v1' ? event.policy : undefined
}

/**
 * Of versions that were published without knowing of each other the first that the cloud placed is in force. What came second would give a number to
 * another text, or stand on a version that never came into force: it is kept beside, for a lead to look at.
 */
export function disposePolicy(events: readonly Each[]): readonly EventDisposition[] {
  const accepted: Each[] = []
  return events.map((each) => {
    const policy = documentOf(each)
    const other = policy === undefined ? undefined : accepted.findLast((earlier) => isUnseen(earlier, each))
    const standing = other === undefined ? undefined : documentOf(other)
    const isSame = policy !== undefined && standing !== undefined && sameRules(policy, standing)
    const disposition = told(each) ?? (other === undefined ? 'accepted' : isSame ? 'duplicate' : 'superseded')
    if (policy !== undefined && disposition === 'accepted') accepted.push(each)
    return disposition
  })
}
