import type { OpenedCase } from '../cases/case.ts'
import { mismatchesOf } from '../cases/identity.ts'
import type { Rma } from '../cases/rma.ts'
import type { RiskHistory } from './risk-history.ts'

/** What speaks for abuse: a reason to look closer, never a verdict. */
export type RiskFlag =
  | { readonly type: 'another-unit' }
  | { readonly type: 'tracking-differs'; readonly announced: string; readonly came: string }
  | { readonly type: 'seal-broken-box-whole' }
  | { readonly type: 'here-before'; readonly cases: number }
  | { readonly type: 'buyer-returns'; readonly cases: number }
  | { readonly type: 'buyer-claims'; readonly claims: number; readonly lost: number }
  | { readonly type: 'buyer-swapped'; readonly cases: number }
  | { readonly type: 'picture-elsewhere'; readonly rmas: readonly Rma[] }
  | { readonly type: 'picture-edited'; readonly editor: string }
  | { readonly type: 'picture-saved-later'; readonly taken: string; readonly saved: string }

/** So often the same unit came back before that somebody should look. */
const OFTEN = 2
/** So many other returns of one buyer are worth a look. */
const MANY_RETURNS = 3

function ofBuyer({ buyer }: RiskHistory): readonly RiskFlag[] {
  if (buyer === undefined) return []
  const { cases, claims, claimsLost, swapped } = buyer
  return [
    ...(cases >= MANY_RETURNS ? [{ type: 'buyer-returns', cases } as const] : []),
    ...(claims > 0 ? [{ type: 'buyer-claims', claims, lost: claimsLost } as const] : []),
    ...(swapped > 0 ? [{ type: 'buyer-swapped', cases: swapped } as const] : []),
  ]
}

/** Each sign once, however many pictures bear it. */
function ofPictures({ signs = [] }: OpenedCase, { samePicture }: RiskHistory): readonly RiskFlag[] {
  const all = signs.flatMap((each) => each.signs)
  const editors = [...new Set(all.flatMap((sign) => (sign.type === 'editor' ? [sign.name] : [])))]
  const later = all.find((sign) => sign.type === 'saved-later')
  return [
    ...(samePicture.length > 0 ? [{ type: 'picture-elsewhere', rmas: samePicture } as const] : []),
    ...editors.map((editor) => ({ type: 'picture-edited', editor }) as const),
    ...(later === undefined ? [] : [{ type: 'picture-saved-later', taken: later.taken, saved: later.saved } as const]),
  ]
}

/** What of a case and of what was before speaks for looking closer. */
export function riskFlags(state: OpenedCase, history: RiskHistory): readonly RiskFlag[] {
  const { announced, inbound, answers } = state
  const differs = announced !== undefined && inbound !== undefined && announced.tracking !== inbound.tracking
  return [
    ...(mismatchesOf(state).length > 0 ? [{ type: 'another-unit' } as const] : []),
    ...(differs ? [{ type: 'tracking-differs', announced: announced.tracking, came: inbound.tracking } as const] : []),
    ...(answers['outer-box'] === 'intact' && answers['seal'] === 'resealed' ? [{ type: 'seal-broken-box-whole' } as const] : []),
    ...(history.sameUnit >= OFTEN ? [{ type: 'here-before', cases: history.sameUnit } as const] : []),
    ...ofBuyer(history),
    ...ofPictures(state, history),
  ]
}
