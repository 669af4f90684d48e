import type { ClaimKind, ClaimName, ClaimStage } from './claim.ts'

/** The clocks of a deadline profile that run against the seller while a claim of that kind is open, or after a ruling against him. */
const CLOCKS: Readonly<Record<ClaimKind, { readonly opened?: readonly string[]; readonly lost?: readonly string[] }>> = {
  'a-to-z': { opened: ['a-to-z-evidence', 'answer-a-to-z'], lost: ['a-to-z-appeal'] },
  'safe-t': { lost: ['safe-t-appeal'] },
  chargeback: { opened: ['buyer-reply'] },
  other: { opened: ['answer-anything'] },
}

/** The names of the clocks that run in a stage of a claim, the marketplace's first. None while the marketplace or the buyer has the move. */
export function claimClocks({ kind }: Pick<ClaimName, 'kind'>, stage: ClaimStage): readonly string[] {
  const { opened = [], lost = [] } = CLOCKS[kind]
  if (stage === 'opened') return opened
  return stage === 'lost' ? lost : []
}
