import { assertNever } from '../decider.ts'
import { type Result, ok, refuse } from '../result.ts'
import { RELEASED_POLICY } from './policies.ts'
import { type PolicyTextFault, readPolicyText } from './policy-text.ts'
import type { Policy } from './policy-document.ts'
import type { PolicyEvent } from './policy-events.ts'
import { type PolicyRecord, inForce } from './policy-record.ts'
import { sameRules } from './same-rules.ts'

/** `text` is the document as JSON; `basedOn` the version its writer began with. */
export type PolicyCommand =
  | { readonly type: 'draft'; readonly text: string; readonly note: string }
  | { readonly type: 'discard-draft' }
  | { readonly type: 'publish'; readonly text: string; readonly basedOn: number; readonly note: string }
  | { readonly type: 'roll-back'; readonly to: number; readonly note: string }
  /** `event`: of a version that did not come into force. */
  | { readonly type: 'set-lost-aside'; readonly event: string }

/** Why nothing was written. The screen turns it into words. */
export type PolicyRefusal =
  | { readonly type: 'not-allowed'; readonly needs: 'lead' }
  | { readonly type: 'not-a-policy'; readonly faults: readonly PolicyTextFault[] }
  /** The document names another policy than the one that is changed. */
  | { readonly type: 'other-policy'; readonly id: string }
  /** The policy for everything else must name nothing, every other one must name what it is for. */
  | { readonly type: 'scope-wrong'; readonly isForEverything: boolean }
  /** Somebody published meanwhile. */
  | { readonly type: 'outdated'; readonly inForce: number }
  | { readonly type: 'same-as-in-force'; readonly version: number }
  | { readonly type: 'no-draft' }
  | { readonly type: 'version-unknown'; readonly version: number }
  | { readonly type: 'not-lost' }
  | { readonly type: 'store-full' }

type Decision = Result<readonly PolicyEvent[], PolicyRefusal>

/** Which policy is meant, and the center's day on which it is done. */
type About = { readonly id: string; readonly today: string }

function read(text: string, { id }: About): Result<Policy, PolicyRefusal> {
  const parsed = readPolicyText(text)
  if (!parsed.ok) return refuse({ type: 'not-a-policy', faults: parsed.error })
  if (parsed.value.id !== id) return refuse({ type: 'other-policy', id: parsed.value.id })
  const isForEverything = id === RELEASED_POLICY.id
  if ((parsed.value.appliesTo === undefined) !== isForEverything) return refuse({ type: 'scope-wrong', isForEverything })
  return ok(parsed.value)
}

function publish(policy: Policy, record: PolicyRecord, { today }: About): Policy {
  return { ...policy, version: (inForce(record)?.policy.version ?? 0) + 1, publishedOn: today }
}

/** What becomes of a policy. A version gets its number and its day here, whatever the document says. */
export function decidePolicy(command: PolicyCommand, record: PolicyRecord, about: About): Decision {
  const current = inForce(record)
  switch (command.type) {
    case 'draft': {
      const policy = read(command.text, about)
      if (!policy.ok) return policy
      const isKept = record.draft !== undefined && sameRules(record.draft.policy, policy.value) && record.draft.note === command.note
      return ok(isKept ? [] : [{ type: 'policy.drafted.v1', policy: policy.value, note: command.note }])
    }
    case 'discard-draft':
      return record.draft === undefined ? refuse({ type: 'no-draft' }) : ok([{ type: 'policy.draft-discarded.v1' }])
    case 'publish': {
      const policy = read(command.text, about)
      if (!policy.ok) return policy
      if (current !== undefined && current.policy.version !== command.basedOn)
        return refuse({ type: 'outdated', inForce: current.policy.version })
      if (current !== undefined && sameRules(current.policy, policy.value))
        return refuse({ type: 'same-as-in-force', version: current.policy.version })
      return ok([{ type: 'policy.published.v1', policy: publish(policy.value, record, about), note: command.note }])
    }
    case 'roll-back': {
      const earlier = record.versions.find(({ policy }) => policy.version === command.to)
      if (earlier === undefined || current === undefined) return refuse({ type: 'version-unknown', version: command.to })
      if (sameRules(current.policy, earlier.policy)) return refuse({ type: 'same-as-in-force', version: current.policy.version })
      const policy = publish(earlier.policy, record, about)
      return ok([{ type: 'policy.rolled-back.v1', to: command.to, policy, note: command.note }])
    }
    case 'set-lost-aside':
      if (!record.lost.some(({ event }) => event === command.event)) return refuse({ type: 'not-lost' })
      return ok([{ type: 'policy.lost-set-aside.v1', event: command.event }])
    default:
      return assertNever(command)
  }
}
