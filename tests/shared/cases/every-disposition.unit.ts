import { describe, expect, it } from 'vitest'
import { type OpenedCase, NO_CASE, evolve } from '../../../shared/cases/case.ts'
import type { CaseCommand } from '../../../shared/cases/commands.ts'
import { decideCase } from '../../../shared/cases/decide.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import type { CaseRefusal } from '../../../shared/cases/refusals.ts'
import type { Shot } from '../../../shared/cases/shots.ts'
import type { TransitionName } from '../../../shared/cases/workflow.ts'
import { WORKFLOW_V2 } from '../../../shared/cases/workflow-v2.ts'
import { DRAFT } from '../quotes/quote-story.ts'
import { OPENED, PHOTO, STORY, openedCase } from './case-story.ts'

const PRICE = { minor: 4999, currency: 'USD' }
const SOLD: readonly CaseEvent[] = [{ ...OPENED, workflowVersion: 2, order: { orderId: '1', marketplace: 'amazon.com', price: PRICE } }]
const WAY_BACK = '1Z12345E6605272234'

const go = (transition: TransitionName): CaseCommand => ({ type: 'move', transition })
const photo = (shot: Shot): CaseCommand => ({ type: 'keep-photo', shot, photo: PHOTO })
const answer = (question: string, answer: string): CaseCommand => ({ type: 'answer', question, answer })

/** The case after commands that are all accepted. */
function after(commands: readonly CaseCommand[], past: readonly CaseEvent[] = SOLD): readonly CaseEvent[] {
  return commands.reduce<readonly CaseEvent[]>((events, command) => {
    const decision = decideCase(command, events.reduce(evolve, NO_CASE), WORKFLOW_V2)
    if (!decision.ok) throw new Error(`${JSON.stringify(command)} was refused: ${JSON.stringify(decision.error)}`)
    return [...events, ...decision.value]
  }, past)
}

function refusalOf(command: CaseCommand, past: readonly CaseEvent[]): CaseRefusal | undefined {
  const decision = decideCase(command, past.reduce(evolve, NO_CASE), WORKFLOW_V2)
  return decision.ok ? undefined : decision.error
}

const stateOf = (past: readonly CaseEvent[]): OpenedCase => openedCase(past)
const stageOf = (past: readonly CaseEvent[]) => stateOf(past).stage.name
/** A unit that is here, inspected and diagnosed: the decision is due. */
const DUE = after(
  STORY.slice(
    1,
    STORY.findIndex((command) => command.type === 'move' && command.transition === 'repair'),
  ),
)
const PACKED: readonly CaseCommand[] = [
  photo('packed'),
  ...(['unit', 'accessories', 'care-card', 'fixing'] as const).map((item) => ({ type: 'tick', item }) as const),
  { type: 'book-return', shipment: { carrier: 'ups', tracking: WAY_BACK } },
  { type: 'hand-over-label', label: 'return', printer: 'zd421' },
  { type: 'confirm-label', label: 'return', scanned: WAY_BACK },
]
const AWAY: readonly CaseCommand[] = [...PACKED, go('pack'), go('ship'), go('deliver'), go('close')]

describe('a case that is decided', () => {
  it('given a repair, when it passed its test and was sent, then it is closed', () => {
    expect(stageOf(after([go('repair'), go('test'), photo('tested'), go('pass'), ...AWAY], DUE))).toBe('closed')
  })
  it('given a paid repair whose quote is accepted, when it was repaired and sent, then it is closed', () => {
    const paid: readonly CaseCommand[] = [
      go('offer'),
      { type: 'send-quote', draft: DRAFT },
      { type: 'answer-quote', revision: 1, answer: { answer: 'accepted', lines: [1, 2, 3], told: 'message' } },
      go('accept-quote'),
      go('test'),
      photo('tested'),
      go('pass'),
    ]
    expect(stageOf(after([...paid, ...AWAY], DUE))).toBe('closed')
  })
  it('given it goes back as it is, then it ends so', () => {
    expect(stageOf(after([go('return-as-is'), ...AWAY], DUE))).toBe('returned-as-is')
  })
  it('given a partner repairs it, when it was sent there, then it ends with the partner', () => {
    expect(stageOf(after([{ type: 'choose-partner', partner: 'zellwerk' }, go('send-partner'), ...AWAY], DUE))).toBe('sent-to-partner')
  })
  it('given nobody said which partner, when it is sent there, then that is asked for', () => {
    expect(refusalOf(go('send-partner'), DUE)).toEqual({ type: 'partner-needed' })
  })
  it('given another partner is chosen while it is packed, then the label printed before is void', () => {
    const labelled = after([{ type: 'choose-partner', partner: 'zellwerk' }, go('send-partner'), ...PACKED], DUE)
    expect(stateOf(labelled).labels.return).toBe('confirmed')
    const other = stateOf(after([{ type: 'choose-partner', partner: 'werkstatt' }], labelled))
    expect(other).toMatchObject({ partner: 'werkstatt', stage: { name: 'packing' } })
    expect(other.labels.return).toBeUndefined()
  })
  it('given it is on its way, when another partner is chosen, then it is refused', () => {
    const ready = after([{ type: 'choose-partner', partner: 'zellwerk' }, go('send-partner'), ...PACKED, go('pack')], DUE)
    expect(refusalOf({ type: 'choose-partner', partner: 'werkstatt' }, ready)).toMatchObject({ type: 'not-now', stage: 'ready' })
  })
  it('given it came back and is taken up again, then no partner counts', () => {
    const ended = after([{ type: 'choose-partner', partner: 'zellwerk' }, go('send-partner'), ...AWAY, go('reopen')], DUE)
    expect(stateOf(ended).partner).toBeUndefined()
  })
  it('given it is replaced, then the new serial number is kept beside the old one', () => {
    const replaced: readonly CaseCommand[] = [
      { type: 'choose-replacement', serial: 'AK17-NEW' },
      answer('old-unit', 'harvest'),
      go('pack-new'),
    ]
    const ended = after([go('replace'), ...replaced, ...AWAY], DUE)
    expect(stateOf(ended)).toMatchObject({ stage: { name: 'replaced' }, replacement: 'AK17-NEW', serialFound: 'AK17-0093812' })
  })
  it('given it is refunded, then it ends with the amount', () => {
    const ended = after([go('refund'), { type: 'record-refund', amount: PRICE }, go('settle')], DUE)
    expect(stateOf(ended)).toMatchObject({ stage: { name: 'refunded' }, refunded: PRICE })
  })
  it('given a part is refunded and the unit goes back, then it ends partly refunded', () => {
    const refund: CaseCommand = { type: 'record-refund', amount: { minor: 500, currency: 'USD' } }
    expect(stageOf(after([go('refund-part'), refund, go('return-as-is'), ...AWAY], DUE))).toBe('partly-refunded')
  })
  it('given it is graded, then it goes into stock with its grade and a new label', () => {
    const graded: readonly CaseCommand[] = [
      photo('unit'),
      photo('contents'),
      answer('appearance', 'light'),
      answer('completeness', 'all'),
      answer('grade', 'good'),
    ]
    const before = after([go('resell'), ...graded], after([{ type: 'hand-over-label', label: 'unit', printer: 'zd421' }], DUE))
    expect(refusalOf(go('stock'), before)).toEqual({
      type: 'stage-incomplete',
      missing: [{ type: 'label', label: 'unit', step: 'print' }],
    })
    const labelled: readonly CaseCommand[] = [
      { type: 'hand-over-label', label: 'unit', printer: 'zd421' },
      { type: 'confirm-label', label: 'unit', scanned: `RMA${OPENED.rma}` },
    ]
    const ended = after([...labelled, go('stock')], before)
    expect(stateOf(ended)).toMatchObject({ stage: { name: 'resold' }, answers: { grade: 'good' } })
  })
  it('given it is scrapped, then that is the end', () => {
    expect(stageOf(after([go('scrap')], DUE))).toBe('scrapped')
  })
})

describe('a case that needs no unit here', () => {
  it('given the buyer was helped from here, then it ends so, and the unit can still come in', () => {
    const helped = after([go('guide')])
    expect(stageOf(helped)).toBe('guided')
    expect(stageOf(after([go('send-in'), { type: 'receive' }], helped))).toBe('received')
  })
  it('given a part is sent, then it is scanned, packed, labelled and shipped', () => {
    const parcel = PACKED.filter(({ type }) => type !== 'tick')
    expect(refusalOf(go('ship-part'), after([go('send-part'), ...parcel]))).toEqual({
      type: 'stage-incomplete',
      missing: [{ type: 'part' }],
    })
    const sent = after([go('send-part'), { type: 'use-part', part: 'THERMO-9' }, ...parcel, go('ship-part'), go('close')])
    expect(stateOf(sent)).toMatchObject({ stage: { name: 'parts-sent' }, parts: [{ part: 'THERMO-9' }] })
  })
  it('given a refund without return, then nothing is graded, scrapped or sent back', () => {
    const refunded = after([go('refund'), { type: 'record-refund', amount: PRICE }])
    for (const transition of ['resell', 'scrap', 'return-as-is'] as const)
      expect(refusalOf(go(transition), refunded)).toMatchObject({ type: 'not-now' })
    expect(stageOf(after([go('settle')], refunded))).toBe('refunded')
  })
})

describe('a refund', () => {
  const due = after([go('refund')], DUE)
  it.each([
    [{ minor: 0, currency: 'USD' }, 'nothing'],
    [{ minor: 5000, currency: 'USD' }, 'more than was paid'],
    [{ minor: 4999, currency: 'EUR' }, 'another currency'],
  ])('of %o is refused: %s', (amount) => {
    expect(refusalOf({ type: 'record-refund', amount }, due)).toEqual({ type: 'amount-out-of-range', most: PRICE })
  })
  it('is not done before its amount is known', () => {
    expect(refusalOf(go('settle'), due)).toEqual({ type: 'stage-incomplete', missing: [{ type: 'refund' }] })
  })
})

describe('the unit sent instead', () => {
  it('is not the one that came back', () => {
    const due = after([go('replace')], DUE)
    expect(refusalOf({ type: 'choose-replacement', serial: 'ak17-0093812' }, due)).toEqual({ type: 'same-unit', serial: 'ak17-0093812' })
  })
})

describe('a repair that is taken up again while it is packed', () => {
  it('is tested and packed anew', () => {
    const packing = after([go('repair'), go('test'), photo('tested'), go('pass'), ...PACKED, go('repair-again')], DUE)
    expect(stateOf(packing)).toMatchObject({ stage: { name: 'repairing' }, ticked: [] })
    expect(refusalOf(go('pass'), after([go('test')], packing))).toMatchObject({ missing: [{ type: 'shot', shot: 'tested' }] })
  })
  it('is not open to a unit that goes back as it is', () => {
    expect(refusalOf(go('repair-again'), after([go('return-as-is')], DUE))).toMatchObject({ type: 'not-now' })
  })
})

describe('a case that is taken up again after its end', () => {
  it('is decided anew: neither decision nor money nor new unit of before count', () => {
    const ended = after([go('refund'), { type: 'record-refund', amount: PRICE }, go('settle'), go('reopen')], DUE)
    const { disposition, refunded, stage } = stateOf(ended)
    expect({ disposition, refunded, stage }).toEqual({ disposition: undefined, refunded: undefined, stage: { name: 'diagnosing' } })
  })
})
