import { withdrawn } from '../quotes/sent-quote.ts'
import type { OpenedCase } from './case.ts'
import type { LabelName } from './workflow.ts'

/** A case that is decided about anew: neither decision nor money nor who got it of before counts. */
export function takenUpAgain(state: OpenedCase): OpenedCase {
  const { outbound, ...here } = state
  const { warranty: _warranty, warrantyOverride: _override, disposition: _disposition, ...undecided } = here
  const { partner: _partner, replacement: _replacement, unitTaken: _unitTaken, refunded: _refunded, ...kept } = undecided
  const shots = state.shots.filter(({ shot }) => shot !== 'tested' && shot !== 'packed')
  const sent = outbound === undefined ? {} : { sentBefore: [...(state.sentBefore ?? []), outbound] }
  return { ...kept, ...sent, ...withoutQuote(state), ticked: [], labels: {}, shots }
}

/** The quotes stay told, but none of them counts any more. */
export function withoutQuote({ quotes }: OpenedCase): Pick<OpenedCase, 'quotes'> {
  return quotes === undefined ? {} : { quotes: withdrawn(quotes) }
}

/** A return label shows a shipment and a recipient: with another of either it is void. */
export function withoutLabel(state: OpenedCase, label: LabelName): OpenedCase {
  const { [label]: _, ...labels } = state.labels
  return { ...state, labels }
}

/** Asked anew: what it looked like before counts no more. The label that came with the parcel does not show the grade. */
export function ungraded(state: OpenedCase): OpenedCase {
  const { graded, ...kept } = state
  if (graded === undefined) return state
  const answers = Object.entries(state.answers).filter(([question]) => graded.condition[question] === undefined)
  return { ...kept, answers: Object.fromEntries(answers) }
}
