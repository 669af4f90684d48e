import type { ClaimKind, ClaimName, ClaimStage } from './claim.ts'

/** The clock of a deadline profile that runs against the seller while a claim of that kind is open, or after a ruling against him. */
const CLOCKS: Readonly<Record<ClaimKind, { readonly opened?: string; readonly lost?: string }>> = {
  'a-to-z': { opened: 'a-to-z-evidence', lost: 'a-to-z-appeal' },
  'safe-t': { lost: 'safe-t-appeal' },
  chargeback: { opened: 'buyer-reply' },
  other: { opened: 'answer-anything' },
}

/** The name of the clock that runs in a stage of a claim. Nothing while the marketplace or the buyer has the move. */
export function claimClock({ kind }: Pick<ClaimName, 'kind'>, stage: ClaimStage): string | undefined {
  const { opened, lost } = CLOCKS[kind]
  if (stage === 'opened') return opened
  return stage === 'lost' ? lost : undefined
}
