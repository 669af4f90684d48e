import { describe, expect, it } from 'vitest'
import { onPress, onScan } from '../../../shared/bench/bench-machine.ts'
import { promptOf } from '../../../shared/bench/prompt.ts'
import { WORKFLOW_V1 } from '../../../shared/cases/workflow-v1.ts'
import { OPENED, STORY, eventsOf } from '../cases/case-story.ts'
import { givenCase } from '../cases/given-case.ts'
import { CASE_ID, gtin, knownCase, onBench, seen, seenAs, tracking, unrecognised } from './on-the-bench.ts'

const atWork = { open: CASE_ID, aside: [] }
const packedButUnbooked = eventsOf(
  STORY.filter(({ type }) => !['book-return', 'hand-over-label', 'confirm-label'].includes(type)).slice(0, -3),
)
const unbooked = onBench(packedButUnbooked)
const NUMBER = '1Z9AA1019001965161'

describe('the shipment back, asked for while packing', () => {
  it('is booked by scanning the tracking number off the carrier’s label', () => {
    expect(onScan(atWork, NUMBER, [seen(tracking(NUMBER))], unbooked)).toMatchObject({
      tone: 'accepted',
      say: { type: 'return-booked', tracking: NUMBER },
      actions: [{ caseId: CASE_ID, command: { type: 'book-return', shipment: { tracking: NUMBER } } }],
    })
  })

  it('is not a number that brought another parcel here: that opens its own case', () => {
    const other = knownCase({ caseId: 'other', stage: 'received' })
    expect(onScan(atWork, NUMBER, [seen(tracking(NUMBER), other)], unbooked)).toMatchObject({ desk: { open: 'other' }, actions: [] })
  })

  it('is not a code that is no tracking number, or more likely is something else', () => {
    expect(onScan(atWork, '??', [seen(unrecognised('??'))], unbooked).say).toEqual({ type: 'unknown-code', code: '??' })
    const product = '036000291452'
    expect(onScan(atWork, product, [seen(gtin(product)), seen(tracking(product))], unbooked).say).toMatchObject({ type: 'unknown-code' })
  })

  it('is it rather than an IMEI, which the same digits could be', () => {
    const either = '201234500000049'
    expect(onScan(atWork, either, seenAs(either), unbooked).say).toEqual({ type: 'return-booked', tracking: either })
  })

  it('is asked about where the digits are as well the number of the product in the hand', () => {
    const both = '412345000476'
    const asked = onScan(atWork, both, seenAs(both), unbooked)
    expect(asked).toMatchObject({ say: { type: 'which-meaning', count: 2 }, actions: [] })
    const choices = asked.desk.asking?.type === 'which-meaning' ? asked.desk.asking.choices : []
    const at = choices.findIndex(({ meaning }) => meaning.kind === 'tracking')
    expect(onPress(asked.desk, `PICK:${at + 1}`, unbooked).say).toEqual({ type: 'return-booked', tracking: both })
  })

  it('is never the number in a retail symbol', () => {
    const both = '412345000476'
    expect(onScan(atWork, both, seenAs(both, ']E0'), unbooked).say).toMatchObject({ type: 'unknown-code' })
  })
})

describe('a case opened without a buyer', () => {
  const { buyer: _, ...nobody } = OPENED
  const [, ...rest] = packedButUnbooked
  const booked = [nobody, ...rest, { type: 'case.return-booked.v1', shipment: { carrier: 'ups', tracking: NUMBER } }] as const

  it('asks who the parcel goes back to before its return label can be printed', () => {
    expect(promptOf(atWork, onBench(booked).state, WORKFLOW_V1)).toEqual({ type: 'print-label', label: 'return', lacks: 'recipient' })
  })

  it('then prints it', () => {
    const named = { type: 'case.buyer-named.v1', buyer: { buyerId: 'b', sealed: '' } } as const
    givenCase(...booked)
      .when({ type: 'name-buyer', buyer: named.buyer })
      .thenHappens(named)
    expect(promptOf(atWork, onBench([...booked, named]).state, WORKFLOW_V1)).toMatchObject({ lacks: 'nothing' })
  })
})
