import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CLAIM_KINDS,
  CLAIM_MOVES,
  type ClaimKind,
  type ClaimMove,
  claimMoves,
  isSettled,
  moveClaim,
  openClaim,
} from '../../../shared/claims/claim.ts'

const STANDARD = { id: 'standard', version: 1 }
const FRIDAY_NIGHT = '2026-03-06T23:00:00.000Z'

/** A claim to which this happened, an hour apart. */
function claimAfter(kind: ClaimKind, ...moves: readonly ClaimMove[]) {
  return moves.reduce(
    (claim, move, at) => moveClaim(claim, { move, at: new Date(Date.parse(FRIDAY_NIGHT) + (at + 1) * 3_600_000).toISOString() }),
    openClaim({ id: 'claim-1', kind, profile: STANDARD, openedAt: FRIDAY_NIGHT }),
  )
}

describe('a claim', () => {
  it.each<[readonly ClaimMove[], string]>([
    [[], 'opened'],
    [['answer'], 'answered'],
    [['answer', 'win'], 'won'],
    [['lose'], 'lost'],
    [['answer', 'lose', 'appeal'], 'appealed'],
    [['answer', 'lose', 'appeal', 'win'], 'won-finally'],
    [['answer', 'lose', 'appeal', 'lose'], 'lost-finally'],
  ])('given %j, then it is %s', (moves, stage) => {
    expect(claimAfter('a-to-z', ...moves)).toMatchObject({ stage, moves: moves.map((move) => ({ move })) })
  })
  it('of the seller’s own is opened with all its evidence: there is nothing to answer', () => {
    expect(claimMoves(claimAfter('safe-t'))).toEqual(['win', 'lose'])
  })
  it('is appealed once', () => {
    expect(claimMoves(claimAfter('a-to-z', 'lose', 'appeal', 'lose'))).toEqual([])
  })
  it('whatever is recorded about it, is changed only by what can happen to it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CLAIM_KINDS), fc.array(fc.constantFrom(...CLAIM_MOVES)), (kind, moves) => {
        let claim = claimAfter(kind)
        for (const move of moves) {
          const isOpen = claimMoves(claim).includes(move)
          const after = moveClaim(claim, { move, at: FRIDAY_NIGHT })
          if (isOpen) expect(after.moves.length).toBe(claim.moves.length + 1)
          else expect(after).toBe(claim)
          if (isSettled(after)) expect(claimMoves(after)).toEqual([])
          claim = after
        }
      }),
    )
  })
})
