import { describe, expect, it } from 'vitest'
import { claimEvidence } from '../../../shared/claims/claim-evidence.ts'
import { riskFlags } from '../../../shared/claims/risk-flags.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { OPENED, doneWith, eventsOf, openedCase } from '../cases/case-story.ts'
import { givenCase } from '../cases/given-case.ts'

const AT = '2026-03-02T09:00:00.000Z'
const CLAIM = { id: 'claim-1', kind: 'a-to-z', profile: { id: 'standard', version: 1 }, marketplace: 'amazon.com', openedAt: AT } as const
const CLAIMED: readonly CaseEvent[] = [OPENED, { type: 'case.claim-opened.v1', claim: CLAIM }]

describe('a claim on a case', () => {
  it('is opened at any stage, also after the end', () => {
    givenCase(...doneWith('closed'))
      .when({ type: 'open-claim', claim: CLAIM })
      .thenHappens({ type: 'case.claim-opened.v1', claim: CLAIM })
  })
  it('is opened once', () => {
    givenCase(...CLAIMED)
      .when({ type: 'open-claim', claim: CLAIM })
      .thenNothingHappens()
  })
  it('that nobody opened cannot be answered', () => {
    givenCase(OPENED).when({ type: 'move-claim', claim: 'claim-1', move: 'answer', at: AT }).thenRefused({ type: 'claim-unknown' })
  })
  it('is not appealed before it was ruled on', () => {
    givenCase(...CLAIMED)
      .when({ type: 'move-claim', claim: 'claim-1', move: 'appeal', at: AT })
      .thenRefused({ type: 'claim-not-so', stage: 'opened' })
  })
  it('is not answered before it was opened', () => {
    givenCase(...CLAIMED)
      .when({ type: 'move-claim', claim: 'claim-1', move: 'answer', at: '2026-03-01T09:00:00.000Z' })
      .thenRefused({ type: 'too-early', after: AT })
  })
})

describe('what a claim needs', () => {
  const missing = (past: readonly CaseEvent[]) =>
    claimEvidence('safe-t', openedCase(past)).flatMap(({ needed, state }) =>
      state === 'there' ? [] : [`${needed.type === 'shot' ? needed.shot : needed.type} ${state}`],
    )
  it('given a sealed parcel was just received, then nearly all of it is missing', () => {
    expect(missing([OPENED])).toHaveLength(8)
  })
  it('given an inspected and diagnosed unit, then only what the stages do not ask for', () => {
    expect(missing(doneWith('diagnosing'))).toEqual(['contents missing'])
  })
  it('given a picture was left out, then it counts for nothing', () => {
    const waived = eventsOf(
      [{ type: 'waive-shot', shot: 'damage', reason: 'no damage' }],
      doneWith('received').concat({
        type: 'case.moved.v1',
        transition: 'open',
        from: 'received',
        to: 'inspecting',
      }),
    )
    expect(missing(waived)).toContain('damage waived')
  })
})

describe('what speaks for looking closer', () => {
  const sold = { ...OPENED, inbound: { carrier: 'ups', tracking: '1Z1' } }
  it.each<[string, readonly CaseEvent[], number, readonly string[]]>([
    ['nothing', [sold], 0, []],
    ['another serial number than was sold', [sold, { type: 'case.serial-recorded.v1', serial: 'OTHER' }], 0, ['another-unit']],
    [
      'another parcel than was announced',
      [sold, { type: 'case.tracking-recorded.v1', shipment: { carrier: 'ups', tracking: '1Z2' } }],
      0,
      ['tracking-differs'],
    ],
    [
      'a whole box that was opened and taped again',
      [
        sold,
        { type: 'case.question-answered.v1', question: 'outer-box', answer: 'intact' },
        { type: 'case.question-answered.v1', question: 'seal', answer: 'resealed' },
      ],
      0,
      ['seal-broken-box-whole'],
    ],
    ['a unit that comes back again and again', [sold], 2, ['here-before']],
  ])('given %s', (_, past, before, flags) => {
    expect(riskFlags(openedCase(past), { sameUnit: before, samePicture: [] }).map(({ type }) => type)).toEqual(flags)
  })
})
