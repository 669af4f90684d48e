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
import { claimDeadline } from '../../../shared/claims/claim-deadline.ts'
import { A_TO_Z_72_DEADLINES_V1, STANDARD_DEADLINES_V1 } from '../../../shared/clocks/deadline-profiles-v1.ts'
import { USUAL_TIMES } from '../../../shared/clocks/working-calendar.ts'

const CALENDAR = { ...USUAL_TIMES, timeZone: 'America/New_York' }
const FRIDAY_NIGHT = '2026-03-06T23:00:00.000Z'

/** A claim to which this happened, an hour apart. */
function claimAfter(kind: ClaimKind, ...moves: readonly ClaimMove[]) {
  return moves.reduce(
    (claim, move, at) => moveClaim(claim, { move, at: new Date(Date.parse(FRIDAY_NIGHT) + (at + 1) * 3_600_000).toISOString() }),
    openClaim({ id: 'claim-1', kind, openedAt: FRIDAY_NIGHT }),
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

describe('the clock of a claim', () => {
  const due = (claim: ReturnType<typeof claimAfter>, profile = STANDARD_DEADLINES_V1) => {
    const runs = claimDeadline(claim, profile, CALENDAR, 'amazon.com')
    return runs?.deadline.state === 'running' ? [runs.clock, runs.deadline.due] : undefined
  }
  it('given an A-to-Z claim on Friday night, then evidence is due after 48 hours, weekend or not', () => {
    expect(due(claimAfter('a-to-z'))).toEqual(['a-to-z-evidence', '2026-03-08T23:00:00.000Z'])
  })
  it('given the older rule, then after 72 hours', () => {
    expect(due(claimAfter('a-to-z'), A_TO_Z_72_DEADLINES_V1)).toEqual(['a-to-z-evidence', '2026-03-09T23:00:00.000Z'])
  })
  it('given it was answered, then the marketplace has the move and no clock runs', () => {
    expect(due(claimAfter('a-to-z', 'answer'))).toBeUndefined()
  })
  it('given a SAFE-T claim was lost, then the appeal is due seven days after the ruling', () => {
    expect(due(claimAfter('safe-t', 'lose'))).toEqual(['safe-t-appeal', '2026-03-14T00:00:00.000Z'])
  })
  it('says who set it, and as of when', () => {
    const runs = claimDeadline(claimAfter('a-to-z'), STANDARD_DEADLINES_V1, CALENDAR)
    expect(runs?.source).toContain('48 hours')
    expect(runs?.date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })
})
