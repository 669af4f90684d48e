import { describe, expect, it } from 'vitest'
import { type OpenedCase, NO_CASE, evolve } from '../../../shared/cases/case.ts'
import type { CaseCommand } from '../../../shared/cases/commands.ts'
import { decideCase } from '../../../shared/cases/decide.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { onDay } from '../../../shared/cases/on-day.ts'
import type { CaseRefusal } from '../../../shared/cases/refusals.ts'
import { missingFrom } from '../../../shared/cases/stage-work.ts'
import type { TransitionName } from '../../../shared/cases/workflow.ts'
import { WORKFLOW_V2 } from '../../../shared/cases/workflow-v2.ts'
import { leadsOn } from '../../../shared/cases/ways.ts'
import type { WarrantyVerdict } from '../../../shared/policy/warranty-verdict.ts'
import type { QuoteDraft } from '../../../shared/quotes/quote.ts'
import { latestQuote, standingOf } from '../../../shared/quotes/sent-quote.ts'
import { OPENED, cameInto, openedCase } from '../cases/case-story.ts'
import { DRAFT } from './quote-story.ts'

const go = (transition: TransitionName): CaseCommand => ({ type: 'move', transition })
const send = (draft: Partial<QuoteDraft> = {}): CaseCommand => ({ type: 'send-quote', draft: { ...DRAFT, ...draft } })
const accept = (lines: readonly number[], revision = 1): CaseCommand => ({
  type: 'answer-quote',
  revision,
  answer: { answer: 'accepted', lines, told: 'message' },
})
const decline = (revision = 1): CaseCommand => ({ type: 'answer-quote', revision, answer: { answer: 'declined', told: 'phone' } })
const NOT_COVERED: WarrantyVerdict = {
  policy: { id: 'standard', version: 2 },
  answer: 'not-covered',
  wouldBe: [],
  offers: ['paid-repair'],
  rules: [{ type: 'no-line', category: 'kitchen' }],
}

/** A decision is due about a unit that the warranty does not cover. */
const DUE: readonly CaseEvent[] = [
  { ...OPENED, workflowVersion: 2 },
  ...cameInto('deciding').slice(1),
  { type: 'case.warranty-judged.v2', verdict: NOT_COVERED },
]

function stateOn(past: readonly CaseEvent[], day: string): OpenedCase {
  return onDay(openedCase(past), day)
}

/** The case after commands that are all accepted, each on this day. */
function after(commands: readonly CaseCommand[], past = DUE, day = DRAFT.issuedOn): readonly CaseEvent[] {
  return commands.reduce<readonly CaseEvent[]>((events, command) => {
    const decision = decideCase(command, onDay(events.reduce(evolve, NO_CASE), day), WORKFLOW_V2)
    if (!decision.ok) throw new Error(`${JSON.stringify(command)} was refused: ${JSON.stringify(decision.error)}`)
    return [...events, ...decision.value]
  }, past)
}

function refusalOf(command: CaseCommand, past: readonly CaseEvent[], day = DRAFT.issuedOn): CaseRefusal | undefined {
  const decision = decideCase(command, stateOn(past, day), WORKFLOW_V2)
  return decision.ok ? undefined : decision.error
}

const stageOf = (past: readonly CaseEvent[]) => openedCase(past).stage.name
const QUOTED = after([go('offer'), send()])

describe('a unit that the warranty does not cover', () => {
  it('is not repaired before the buyer has agreed to pay: that is refused in so many words, and not offered', () => {
    expect(refusalOf(go('repair'), DUE)).toEqual({ type: 'quote-needed' })
    expect(leadsOn(openedCase(DUE), WORKFLOW_V2.transitions.repair)).toBe(false)
  })
  it('is repaired once he has accepted a quote', () => {
    expect(refusalOf(go('accept-quote'), QUOTED)).toEqual({ type: 'quote-not-accepted' })
    const accepted = after([accept([1, 2, 3])], QUOTED)
    const repairing = after([go('accept-quote')], accepted)
    expect(openedCase(repairing)).toMatchObject({ stage: { name: 'repairing' }, disposition: 'offer' })
  })
  it('may be taken back to repair while it is packed, as one under warranty', () => {
    const { disposition } = openedCase(after([accept([1]), go('accept-quote')], QUOTED))
    expect(WORKFLOW_V2.transitions['repair-again'].after).toContain(disposition)
  })
  it('is repaired free of charge where a lead says so with a reason', () => {
    const covered = { type: 'override-warranty', answer: 'covered' } as const
    expect(refusalOf({ ...covered, reason: ' ' }, DUE)).toEqual({ type: 'reason-needed' })
    const granted = after([{ ...covered, reason: 'regular buyer' }, go('repair')], DUE)
    expect(openedCase(granted)).toMatchObject({
      stage: { name: 'repairing' },
      warrantyOverride: { answer: 'covered', reason: 'regular buyer' },
    })
  })
})

it('given a unit that is covered, when a lead decides otherwise, then it takes a quote as well', () => {
  const covered = after([{ type: 'override-warranty', answer: 'not-covered', reason: 'opened before' }], DUE.slice(0, -1))
  expect(refusalOf(go('repair'), covered)).toEqual({ type: 'quote-needed' })
})

describe('an offer', () => {
  it('lacks a quote until one is sent', () => {
    const offered = openedCase(after([go('offer')]))
    expect(missingFrom(offered, WORKFLOW_V2)).toEqual([{ type: 'quote' }])
    expect(missingFrom(openedCase(QUOTED), WORKFLOW_V2)).toEqual([])
  })
  it('waits for the buyer on hold, where he may answer, too', () => {
    const held = after([go('hold-buyer'), accept([1])], QUOTED)
    expect(openedCase(held).quotes?.[0]?.answer).toEqual({ answer: 'accepted', lines: [1], told: 'message' })
    expect(stageOf(after([go('resume'), go('accept-quote')], held))).toBe('repairing')
  })
  it('is frozen as a revision; another one replaces it', () => {
    const again = after([send({ taxBasisPoints: 0 })], QUOTED)
    const quotes = openedCase(again).quotes ?? []
    expect(quotes.map(({ quote }) => [quote.revision, quote.taxBasisPoints])).toEqual([
      [1, 1000],
      [2, 0],
    ])
    expect(quotes.map((sent) => standingOf(sent, 2))).toEqual(['replaced', 'open'])
    expect(refusalOf(accept([1], 1), again)).toEqual({ type: 'quote-replaced', revision: 1, latest: 2 })
  })
  it('is made only where it was decided', () => {
    expect(refusalOf(send(), DUE)).toMatchObject({ type: 'not-now' })
    expect(refusalOf(accept([1]), DUE)).toMatchObject({ type: 'not-now' })
  })
  it.each([
    [{ lines: [] }, { type: 'quote-without-lines' }],
    [{ currency: 'EUR' }, { type: 'quote-currencies-mixed', currencies: ['EUR', 'USD'] }],
    [{ taxBasisPoints: 10_001 }, { type: 'quote-tax-wrong' }],
    [{ taxBasisPoints: 0.5 }, { type: 'quote-tax-wrong' }],
    [{ validUntil: '2026-11-01' }, { type: 'quote-ends-before', validUntil: '2026-11-01' }],
    [{ lines: [{ type: 'freight', text: '', price: { minor: 0, currency: 'USD' } }] }, { type: 'quote-costs-nothing' }],
    [{ lines: [{ type: 'other', text: ' ', price: { minor: 5, currency: 'USD' } }] }, { type: 'quote-line-wrong', line: 1 }],
    [{ lines: [{ type: 'freight', text: '', price: { minor: -5, currency: 'USD' } }] }, { type: 'quote-line-wrong', line: 1 }],
    [
      { lines: [{ type: 'labour', text: '', minutes: 1.5, perHour: { minor: 5, currency: 'USD' } }] },
      { type: 'quote-line-wrong', line: 1 },
    ],
    [
      { lines: [{ type: 'part', text: '', part: ' ', quantity: 1, price: { minor: 5, currency: 'USD' } }] },
      { type: 'quote-line-wrong', line: 1 },
    ],
  ] satisfies readonly (readonly [Partial<QuoteDraft>, CaseRefusal])[])('of %j is refused: %j', (draft, refusal) => {
    expect(refusalOf(send(draft), after([go('offer')]))).toEqual(refusal)
  })
})

describe('the buyer’s answer', () => {
  it('given he accepts some lines, then these are kept, each once and in order', () => {
    const partly = openedCase(after([accept([3, 1, 3])], QUOTED))
    expect(partly.quotes?.[0]?.answer).toEqual({ answer: 'accepted', lines: [1, 3], told: 'message' })
    expect(latestQuote(partly.quotes)?.standing).toBe('partly-accepted')
  })
  it('given he names a line that is not there, or none, then it is not taken', () => {
    expect(refusalOf(accept([4]), QUOTED)).toEqual({ type: 'quote-line-unknown', line: 4 })
    expect(refusalOf(accept([0]), QUOTED)).toEqual({ type: 'quote-line-unknown', line: 0 })
    expect(refusalOf(accept([]), QUOTED)).toEqual({ type: 'quote-without-lines' })
  })
  it('given the same again, then nothing new happened', () => {
    const accepted = after([accept([1, 2])], QUOTED)
    expect(after([accept([2, 1])], accepted)).toEqual(accepted)
  })
  it('given he declines, then there is nothing to answer before another quote, and the way back is to decide anew', () => {
    const declined = after([decline()], QUOTED)
    expect(missingFrom(openedCase(declined), WORKFLOW_V2)).toEqual([{ type: 'quote' }])
    expect(refusalOf(accept([1]), declined)).toEqual({ type: 'no-quote-to-answer' })
    const back = openedCase(after([go('decline-quote')], declined))
    expect({ stage: back.stage.name, disposition: back.disposition }).toEqual({ stage: 'deciding', disposition: undefined })
  })
  it('given he accepted and then declines, then his last word counts', () => {
    expect(refusalOf(go('accept-quote'), after([accept([1]), decline()], QUOTED))).toEqual({ type: 'quote-not-accepted' })
  })
  it('given no quote was sent, then there is nothing to answer', () => {
    expect(refusalOf(accept([1]), after([go('offer')]))).toEqual({ type: 'no-quote-to-answer' })
    expect(refusalOf(accept([1], 2), QUOTED)).toEqual({ type: 'no-quote-to-answer' })
  })
})

describe('the last day of a quote', () => {
  it('still counts; the day after it has run out, without an event', () => {
    expect(missingFrom(stateOn(QUOTED, '2026-11-16'), WORKFLOW_V2)).toEqual([])
    expect(missingFrom(stateOn(QUOTED, '2026-11-17'), WORKFLOW_V2)).toEqual([{ type: 'quote' }])
    expect(refusalOf(accept([1]), QUOTED, '2026-11-17')).toEqual({ type: 'quote-expired', revision: 1, validUntil: '2026-11-16' })
  })
  it('is of no account once he has accepted', () => {
    const accepted = after([accept([1])], QUOTED)
    expect(refusalOf(go('accept-quote'), accepted, '2027-03-01')).toBeUndefined()
  })
})

describe('a decision that is taken anew', () => {
  it('after an offer was dropped counts no earlier acceptance', () => {
    const dropped = after([accept([1, 2, 3]), go('decline-quote')], QUOTED)
    expect(refusalOf(go('repair'), dropped)).toEqual({ type: 'quote-needed' })
    const anew = after([go('offer')], dropped)
    expect(missingFrom(openedCase(anew), WORKFLOW_V2)).toEqual([{ type: 'quote' }])
    expect(openedCase(after([send()], anew)).quotes?.map(({ quote }) => quote.revision)).toEqual([1, 2])
  })
  it('after the case was reopened counts neither acceptance nor goodwill', () => {
    const closed: CaseEvent = { type: 'case.moved.v1', transition: 'close', from: 'shipped', to: 'closed' }
    const reopened = after([{ type: 'override-warranty', answer: 'covered', reason: 'x' }, accept([1]), go('accept-quote')], QUOTED)
    const state = openedCase(after([go('reopen')], [...reopened, closed]))
    expect(state.warrantyOverride).toBeUndefined()
    expect(latestQuote(state.quotes)?.standing).toBe('withdrawn')
  })
})
