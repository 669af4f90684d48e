import type { Money } from '../money.ts'

/** A dispute about a case. `a-to-z`: the buyer's, under the marketplace's guarantee. `safe-t`: the seller's, about a returned unit. */
export const CLAIM_KINDS = ['a-to-z', 'safe-t', 'chargeback', 'other'] as const

export type ClaimKind = (typeof CLAIM_KINDS)[number]

/** What can happen to a claim after it was opened. */
export const CLAIM_MOVES = ['answer', 'win', 'lose', 'appeal'] as const

export type ClaimMove = (typeof CLAIM_MOVES)[number]

/** `final`: what was ruled on an appeal, after which there is none. */
export type ClaimStage = 'opened' | 'answered' | 'won' | 'lost' | 'appealed' | 'won-finally' | 'lost-finally'

/** `at` is UTC: when it happened at the marketplace, which may be before it was recorded. */
type Moved = { readonly move: ClaimMove; readonly at: string }

/** Which claim, and by what its clocks run: the profile is frozen with it, whatever a later one says. */
export type ClaimName = {
  readonly id: string
  readonly kind: ClaimKind
  readonly profile: { readonly id: string; readonly version: number }
  readonly marketplace?: string
}

export type ClaimOpened = ClaimName & {
  /** The number the marketplace gave it. */
  readonly reference?: string
  /** UTC. */
  readonly openedAt: string
  /** What is at stake. */
  readonly amount?: Money
}

export type Claim = ClaimOpened & { readonly stage: ClaimStage; readonly moves: readonly Moved[] }

/** Where each move leads. The seller's own claim is opened with all its evidence: there is nothing to answer. */
const WAYS: Readonly<Record<ClaimStage, Readonly<Partial<Record<ClaimMove, ClaimStage>>>>> = {
  opened: { answer: 'answered', win: 'won', lose: 'lost' },
  answered: { win: 'won', lose: 'lost' },
  won: {},
  lost: { appeal: 'appealed' },
  appealed: { win: 'won-finally', lose: 'lost-finally' },
  'won-finally': {},
  'lost-finally': {},
}

export function openClaim(opened: ClaimOpened): Claim {
  return { ...opened, stage: 'opened', moves: [] }
}

/** The stage a move leads to; nothing where it is not open. */
export function stageAfter(claim: Claim, move: ClaimMove): ClaimStage | undefined {
  return claim.kind === 'safe-t' && move === 'answer' ? undefined : WAYS[claim.stage][move]
}

/** What can happen to it next. */
export function claimMoves(claim: Claim): readonly ClaimMove[] {
  return CLAIM_MOVES.filter((move) => stageAfter(claim, move) !== undefined)
}

/** The claim after a move; unchanged by one that is not open to it. */
export function moveClaim(claim: Claim, moved: Moved): Claim {
  const stage = stageAfter(claim, moved.move)
  const { move, at } = moved
  return stage === undefined ? claim : { ...claim, stage, moves: [...claim.moves, { move, at }] }
}

/** Nothing more comes of it. */
export function isSettled({ stage }: Claim): boolean {
  return stage === 'won' || stage === 'won-finally' || stage === 'lost-finally'
}
