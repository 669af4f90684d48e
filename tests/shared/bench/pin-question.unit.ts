import { describe, expect, it } from 'vitest'
import { onScan } from '../../../shared/bench/bench-machine.ts'
import { onCommand } from '../../../shared/bench/command-machine.ts'
import type { Desk, SightedOperator, Sighting } from '../../../shared/bench/desk.ts'
import { admitted, onOperator } from '../../../shared/bench/pin-question.ts'
import { promptOf } from '../../../shared/bench/prompt.ts'
import { stepsOf } from '../../../shared/bench/steps.ts'
import { WORKFLOW_V1 } from '../../../shared/cases/workflow-v1.ts'
import { rmaFromNumber } from '../../../shared/cases/rma.ts'
import { cameInto } from '../cases/case-story.ts'
import { CASE_ID, command, knownCase, onBench, seen, tracking, unrecognised } from './on-the-bench.ts'

const atWork: Desk = { open: CASE_ID, aside: [] }
const received = onBench(cameInto('received'))
const MEI: SightedOperator = { id: 'mei', name: 'Mei', isActive: true, hasPin: true, isNow: false, badge: 'valid' }
const TOM: SightedOperator = { ...MEI, id: 'tom', name: 'Tom', hasPin: false }
const asked: Desk = { ...atWork, asking: { type: 'pin', operator: { id: 'mei', name: 'Mei' } } }

function badge(operator: SightedOperator): readonly Sighting[] {
  return [{ meaning: { kind: 'operator', operator: operator.id, confidence: 1, why: 'badge' }, cases: [], operator }]
}

describe('the badge of somebody with a PIN', () => {
  it('asks for it, and changes nobody yet', () => {
    expect(onScan(atWork, 'MB:OP:mei', badge(MEI), received)).toEqual({
      tone: 'attention',
      say: { type: 'pin-asked', name: 'Mei' },
      desk: asked,
      actions: [],
    })
  })

  it('asks nothing of who works here already', () => {
    expect(onOperator(atWork, { ...MEI, isNow: true })).toMatchObject({ tone: 'accepted', say: { type: 'operator', name: 'Mei' } })
  })

  it('ends the question for another, and starts its own', () => {
    expect(onScan(asked, 'MB:OP:tom', badge(TOM), received)).toMatchObject({ desk: atWork, actions: [{ operator: 'tom' }] })
    expect(onScan(asked, 'MB:OP:eva', badge({ ...MEI, id: 'eva', name: 'Eva' }), received).desk.asking).toEqual({
      type: 'pin',
      operator: { id: 'eva', name: 'Eva' },
    })
  })

  it('that is no longer valid, or of somebody who left, is refused and changes nothing', () => {
    const old = onScan(atWork, 'MB:OP:mei', badge({ ...MEI, badge: 'replaced' }), received)
    expect(old).toEqual({ tone: 'refused', say: { type: 'badge-replaced', name: 'Mei' }, desk: atWork, actions: [] })
    const left = onScan(atWork, 'MB:OP:mei', badge({ ...MEI, isActive: false }), received)
    expect(left).toEqual({ tone: 'refused', say: { type: 'operator-left', name: 'Mei' }, desk: atWork, actions: [] })
  })
})

describe('while a PIN is asked for', () => {
  it('the screen asks for it, and offers nothing but to go on without', () => {
    const prompt = promptOf(asked, received.state, WORKFLOW_V1)
    expect(prompt).toEqual({ type: 'pin', name: 'Mei' })
    expect(stepsOf(prompt, received.state, WORKFLOW_V1)).toMatchObject([{ code: 'MB:NO', key: 'Esc' }])
  })

  it('a parcel is received as ever, and it is said that nobody switched', () => {
    const other = knownCase({ caseId: 'case-2', rma: rmaFromNumber(99) })
    const answer = onScan(asked, '1Z12345E0205271688', [seen(tracking('1Z12345E0205271688'), other)], received)
    expect(answer).toMatchObject({ say: { type: 'received' }, desk: { open: 'case-2', aside: [CASE_ID] }, withoutPin: true })
    expect(answer.desk.asking).toBeUndefined()
  })

  it('an unknown code is asked about instead', () => {
    const answer = onScan(asked, '?', [seen(unrecognised('?'))], received)
    expect(answer).toMatchObject({ desk: { asking: { type: 'new-case', code: '?' } }, withoutPin: true })
  })

  it('a command is carried out, scanned or pressed alike', () => {
    const pressed = onCommand(asked, 'SHOT', received)
    expect(pressed).toMatchObject({ effect: { type: 'capture' }, desk: atWork, withoutPin: true })
    expect(onScan(asked, 'MB:SHOT', [seen(command('SHOT'))], received)).toEqual(pressed)
  })

  it('what is refused changes nothing: the question stands', () => {
    for (const answer of [
      onScan(asked, 'MB:GO:SHIP', [seen(command('GO:SHIP'))], received),
      onScan(asked, 'MB:x', [seen(unrecognised('MB:x'))], received),
      onCommand(asked, 'PICK:1', received),
    ]) {
      expect(answer.tone).toBe('refused')
      expect(answer.desk).toEqual(asked)
      expect(answer.withoutPin).toBeUndefined()
    }
  })

  it('MB:NO ends it', () => {
    expect(onCommand(asked, 'NO', received)).toEqual({ tone: 'accepted', say: { type: 'dismissed' }, desk: atWork, actions: [] })
  })
})

describe('what the bench asked before the badge was scanned', () => {
  const unknown = { type: 'new-case', code: 'X1', meaning: unrecognised('X1') } as const
  const asksNew: Desk = { aside: [], asking: unknown }
  const { desk: over } = onScan(asksNew, 'MB:OP:mei', badge(MEI), undefined)

  it('is asked again when the PIN was right, or waved away', () => {
    expect(over.asking).toMatchObject({ type: 'pin', before: unknown })
    expect(admitted(over, MEI)).toMatchObject({ desk: asksNew, actions: [{ type: 'switch-operator', operator: 'mei' }] })
    expect(onCommand(over, 'NO', undefined).desk).toEqual(asksNew)
  })

  it('is what a command means then', () => {
    expect(onCommand(over, 'NEW', undefined)).toMatchObject({ effect: { type: 'new-case-form', code: 'X1' }, withoutPin: true })
  })

  it('survives a second badge, and is not nested', () => {
    const twice = onScan(over, 'MB:OP:eva', badge({ ...MEI, id: 'eva', name: 'Eva' }), undefined)
    expect(twice.desk.asking).toEqual({ type: 'pin', operator: { id: 'eva', name: 'Eva' }, before: unknown })
    expect(onScan(over, 'MB:OP:tom', badge(TOM), undefined).desk).toEqual(asksNew)
  })
})
