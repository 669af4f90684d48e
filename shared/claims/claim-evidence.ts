import type { OpenedCase } from '../cases/case.ts'
import type { Shot } from '../cases/shots.ts'
import { assertNever } from '../decider.ts'
import type { ClaimKind } from './claim.ts'

/** One thing that a dispute is won with. */
export type EvidenceNeeded =
  | { readonly type: 'shot'; readonly shot: Shot }
  | { readonly type: 'serial' | 'delivery' | 'way-back' | 'diagnosis' }

/** `waived`: it was left out for a reason, which proves nothing to a stranger. */
export type EvidenceHeld = { readonly needed: EvidenceNeeded; readonly state: 'there' | 'waived' | 'missing' }

const shots = (...names: readonly Shot[]): readonly EvidenceNeeded[] => names.map((shot) => ({ type: 'shot', shot }))

/** A marketplace asks for several clear pictures of the unit and of its packaging; against a buyer's claim it counts what was sent and what was found. */
const NEEDED: Readonly<Record<ClaimKind, readonly EvidenceNeeded[]>> = {
  'a-to-z': [...shots('parcel', 'label', 'opened', 'serial', 'damage'), { type: 'serial' }, { type: 'delivery' }, { type: 'diagnosis' }],
  'safe-t': [...shots('parcel', 'label', 'opened', 'serial', 'damage', 'contents'), { type: 'serial' }, { type: 'diagnosis' }],
  chargeback: [...shots('label', 'serial'), { type: 'delivery' }, { type: 'way-back' }],
  other: [...shots('parcel', 'serial', 'damage'), { type: 'serial' }],
}

function held(needed: EvidenceNeeded, { shots: taken, serialFound, order, outbound, answers }: OpenedCase): EvidenceHeld['state'] {
  switch (needed.type) {
    case 'shot': {
      const ofIt = taken.filter(({ shot }) => shot === needed.shot)
      if (ofIt.some((each) => 'photo' in each)) return 'there'
      return ofIt.length > 0 ? 'waived' : 'missing'
    }
    case 'serial':
      return serialFound === undefined ? 'missing' : 'there'
    case 'delivery':
      return order?.deliveredOn === undefined ? 'missing' : 'there'
    case 'way-back':
      return outbound === undefined ? 'missing' : 'there'
    case 'diagnosis':
      return answers['fault'] === undefined || answers['cause'] === undefined ? 'missing' : 'there'
    default:
      return assertNever(needed)
  }
}

/** What a claim of that kind needs, and whether the case has it: while the unit is still on the bench, what is missing can still be taken. */
export function claimEvidence(kind: ClaimKind, state: OpenedCase): readonly EvidenceHeld[] {
  return NEEDED[kind].map((needed) => ({ needed, state: held(needed, state) }))
}
