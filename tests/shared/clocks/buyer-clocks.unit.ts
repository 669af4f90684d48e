import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { WORKFLOW_V2 } from '../../../shared/cases/workflow-v2.ts'
import { type ClockFacts, type ClockRun, caseClocks, evolveClocks, firstDue } from '../../../shared/clocks/case-clocks.ts'
import { USUAL_TIMES } from '../../../shared/clocks/working-calendar.ts'

const CALENDAR = { ...USUAL_TIMES, timeZone: 'Europe/Berlin' }
const FRIDAY = '2026-03-06T16:00:00.000Z'
const MONDAY = '2026-03-09T09:00:00.000Z'
const profile = { id: 'standard', version: 1 }
const wrote = (about: 'question' | 'problem' | 'review', at?: string): CaseEvent => ({
  type: 'case.buyer-wrote.v1',
  about,
  profile,
  marketplace: 'amazon.de',
  ...(at === undefined ? {} : { at }),
})
const answered = (at?: string): CaseEvent => ({ type: 'case.buyer-answered.v1', ...(at === undefined ? {} : { at }) })
const received: CaseEvent = { type: 'case.moved.v1', transition: 'receive', from: 'expected', to: 'received' }
const held: CaseEvent = { type: 'case.moved.v1', transition: 'hold-buyer', from: 'received', to: 'on-hold' }
const gone: CaseEvent = { type: 'case.moved.v1', transition: 'close', from: 'shipped', to: 'closed' }

/** The clocks after events that were all recorded on that Monday. */
function clocks(known: ClockFacts, ...events: readonly CaseEvent[]): readonly ClockRun[] {
  return events.reduce<readonly ClockRun[]>((runs, event) => evolveClocks(runs, event, MONDAY, WORKFLOW_V2, known), [])
}
const told = (...events: readonly CaseEvent[]) => caseClocks(clocks({}, ...events), CALENDAR)

describe('given the buyer asked something on Friday evening, recorded on Monday', () => {
  it('then the marketplace counts 24 hours from Friday, and the center two of its own', () => {
    expect(told(wrote('question', FRIDAY))).toMatchObject([
      { id: 'buyer-reply', kind: 'outside', startedAt: FRIDAY, dueAt: '2026-03-07T16:00:00.000Z' },
      { id: 'answer-question', kind: 'inside', startedAt: FRIDAY, dueAt: '2026-03-06T18:00:00.000Z' },
    ])
  })

  it('when he is answered, then both end; the one is met and the other missed', () => {
    expect(told(wrote('question', FRIDAY), answered('2026-03-06T19:00:00.000Z'))).toMatchObject([
      { id: 'buyer-reply', state: 'met' },
      { id: 'answer-question', state: 'missed', failedBy: 3_600_000 },
    ])
  })

  it('when he writes again, then it still counts from the first; after an answer it begins anew', () => {
    expect(told(wrote('question', FRIDAY), wrote('question'))).toHaveLength(2)
    expect(told(wrote('question', FRIDAY), wrote('problem')).map(({ id, startedAt }) => [id, startedAt])).toEqual([
      ['buyer-reply', FRIDAY],
      ['answer-question', FRIDAY],
      ['answer-problem', MONDAY],
    ])
    expect(told(wrote('question', FRIDAY), answered(), wrote('question')).filter(({ state }) => state === 'running')).toHaveLength(2)
  })

  it('when the case is held or closed, then they run on: they wait for nobody', () => {
    const running = told(received, wrote('question', FRIDAY), held, gone).filter(({ id }) => id !== 'inspection')
    expect(running.map(({ state }) => state)).toEqual(['running', 'running'])
    expect(firstDue(clocks({}, received, wrote('question', FRIDAY), held), () => CALENDAR)).toBe('2026-03-06T18:00:00.000Z')
  })
})

it('given a bad review, then only the center’s own clock runs: a marketplace asks for no answer to it', () => {
  expect(told(wrote('review')).map(({ id }) => id)).toEqual(['answer-review'])
})

describe('given the unit is back and its buyer has his money', () => {
  const order = { orderId: '302-1', marketplace: 'amazon.de' }
  const amount = { minor: 4999, currency: 'EUR' } as const
  const refund: CaseEvent = { type: 'case.refund-recorded.v1', amount }

  it('then a SAFE-T claim can be filed for thirty days, by the marketplace’s own number where it has one', () => {
    const run = (marketplace: string) => clocks({ order: { ...order, marketplace }, received: true, refunded: amount }, refund)
    expect(caseClocks(run('amazon.de'), CALENDAR)).toMatchObject([
      { id: 'safe-t-filing', kind: 'outside', dueAt: '2026-04-08T09:00:00.000Z' },
    ])
    expect(caseClocks(run('amazon.ae'), CALENDAR)).toMatchObject([{ dueAt: '2026-03-16T09:00:00.000Z' }])
    expect(run('ebay.de')).toEqual([])
  })

  it('then it begins once, when the later of the two happened', () => {
    expect(clocks({ order, refunded: amount }, refund)).toEqual([])
    const both = { order, received: true, refunded: amount } as const
    expect(clocks(both, { type: 'case.parcel-received.v1' }, refund)).toHaveLength(1)
  })

  it('when the claim is filed, then it ends', () => {
    const claim = { id: 'c', kind: 'safe-t', profile, openedAt: MONDAY } as const
    const runs = clocks({ order, received: true, refunded: amount }, refund, { type: 'case.claim-opened.v1', claim })
    expect(caseClocks(runs, CALENDAR)).toMatchObject([{ id: 'safe-t-filing', state: 'met' }])
  })
})
