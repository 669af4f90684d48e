import { describe, expect, it } from 'vitest'
import { onScan } from '../../../shared/bench/bench-machine.ts'
import { onCommand } from '../../../shared/bench/command-machine.ts'
import { type Desk, EMPTY_DESK } from '../../../shared/bench/desk.ts'
import { RMA, cameInto, eventsOf } from '../cases/case-story.ts'
import { CASE_ID, command, knownCase, onBench, seen, unrecognised } from './on-the-bench.ts'

const atWork: Desk = { open: CASE_ID, aside: ['case-9'] }
const received = onBench(cameInto('received'))
const asksNew: Desk = { aside: [], asking: { type: 'new-case', code: 'X1', meaning: unrecognised('X1') } }

describe('a command barcode, key or button', () => {
  it('is the same whether it is scanned or pressed', () => {
    for (const words of ['GO:OPEN', 'SHOT', 'ASIDE', 'NO', 'PRINT:UNIT', 'NONSENSE']) {
      expect(onScan(atWork, `MB:${words}`, [seen(command(words))], received)).toEqual(onCommand(atWork, words, received))
    }
  })

  it('moves the case onward', () => {
    expect(onCommand(atWork, 'GO:OPEN', received)).toEqual({
      tone: 'accepted',
      say: { type: 'moved', transition: 'open', to: 'inspecting' },
      desk: atWork,
      actions: [{ type: 'case', caseId: CASE_ID, command: { type: 'move', transition: 'open' } }],
    })
  })

  it('resumes a held case into the stage it was held in', () => {
    expect(onCommand(atWork, 'GO:RESUME', onBench(cameInto('on-hold'))).say).toEqual({
      type: 'moved',
      transition: 'resume',
      to: 'repairing',
    })
  })

  it('receives a parcel by the button as a scan would, with its unit label', () => {
    expect(onCommand(atWork, 'GO:RECEIVE', onBench(cameInto('expected'))).actions).toEqual([
      { type: 'case', caseId: CASE_ID, command: { type: 'move', transition: 'receive' } },
      { type: 'print', caseId: CASE_ID, label: 'unit' },
    ])
  })

  it('takes the picture that is asked for, else a further one', () => {
    expect(onCommand(atWork, 'SHOT', received)).toMatchObject({ effect: { type: 'capture', shot: 'parcel' }, actions: [] })
    expect(onCommand(atWork, 'SHOT:DAMAGE', received)).toMatchObject({ effect: { type: 'capture', shot: 'damage' } })
    expect(onCommand(atWork, 'SHOT', onBench(cameInto('repairing')))).toMatchObject({ effect: { type: 'capture', shot: 'other' } })
  })

  it('does not open the camera for a unit that is not here', () => {
    for (const stage of ['expected', 'closed'] as const) {
      const answer = onCommand(atWork, 'SHOT', onBench(cameInto(stage)))
      expect(answer).toMatchObject({ tone: 'refused', say: { type: 'refused', refusal: { type: 'not-now', stage } } })
      expect(answer.effect).toBeUndefined()
    }
  })

  it('asks for the reason before it waives a picture, and waives only what is asked for', () => {
    expect(onCommand(atWork, 'WAIVE:LABEL', received)).toMatchObject({
      tone: 'attention',
      effect: { type: 'ask-reason', shot: 'label' },
      actions: [],
    })
    expect(onCommand(atWork, 'WAIVE:PACKED', received)).toMatchObject({ tone: 'refused', say: { refusal: { type: 'not-now' } } })
  })

  it('answers a question and ticks an item', () => {
    expect(onCommand(atWork, 'ANS:SEAL:WHOLE', onBench(cameInto('inspecting'))).actions).toEqual([
      { type: 'case', caseId: CASE_ID, command: { type: 'answer', question: 'seal', answer: 'whole' } },
    ])
    expect(onCommand(atWork, 'TICK:CARE-CARD', onBench(cameInto('packing'))).actions).toEqual([
      { type: 'case', caseId: CASE_ID, command: { type: 'tick', item: 'care-card' } },
    ])
  })

  it('prints a label, the return label only once its shipment is booked', () => {
    const packing = cameInto('packing')
    const booked = eventsOf([{ type: 'book-return', shipment: { carrier: 'ups', tracking: '1Z9' } }], packing)
    expect(onCommand(atWork, 'PRINT:UNIT', received).actions).toEqual([{ type: 'print', caseId: CASE_ID, label: 'unit' }])
    expect(onCommand(atWork, 'PRINT:RETURN', onBench(booked)).actions).toEqual([{ type: 'print', caseId: CASE_ID, label: 'return' }])
    expect(onCommand(atWork, 'PRINT:RETURN', onBench(packing))).toMatchObject({ tone: 'refused', actions: [] })
  })

  it('puts the case aside, and only a running one stays there', () => {
    expect(onCommand(atWork, 'ASIDE', received)).toMatchObject({
      say: { type: 'put-aside', rma: RMA },
      desk: { aside: [CASE_ID, 'case-9'] },
    })
    expect(onCommand(atWork, 'ASIDE', onBench(cameInto('closed'))).desk).toEqual({ aside: ['case-9'] })
  })

  it('that concerns a case is refused at an idle bench', () => {
    for (const words of ['GO:OPEN', 'SHOT', 'WAIVE:LABEL', 'ANS:SEAL:WHOLE', 'TICK:UNIT', 'PRINT:UNIT', 'ASIDE']) {
      expect(onCommand(EMPTY_DESK, words, undefined)).toMatchObject({ tone: 'refused', say: { type: 'no-case-open' }, actions: [] })
    }
  })

  it('that is none is refused, and never taken for a customer’s code', () => {
    expect(onCommand(atWork, 'GO:NOWHERE', received)).toMatchObject({ tone: 'refused', say: { type: 'unknown-command' } })
    expect(onScan(EMPTY_DESK, 'MB:go:open', [seen(unrecognised('MB:go:open'))], undefined)).toEqual({
      tone: 'refused',
      say: { type: 'unknown-command', code: 'MB:go:open' },
      desk: EMPTY_DESK,
      actions: [],
    })
  })
})

describe('answering what the bench asks', () => {
  const one = knownCase({ caseId: 'one', stage: 'received', foundBy: 'serial' })
  const two = knownCase({ caseId: 'two', stage: 'expected', foundBy: 'tracking' })
  const asksWhich: Desk = { aside: [], asking: { type: 'which-case', code: '1Z9', choices: [one, two] } }

  it('NEW opens the form with the scanned code, or an empty one', () => {
    expect(onCommand(asksNew, 'NEW', undefined).effect).toEqual({ type: 'new-case-form', code: 'X1' })
    expect(onCommand(EMPTY_DESK, 'NEW', undefined).effect).toEqual({ type: 'new-case-form' })
  })

  it('NO drops the question and keeps the case', () => {
    expect(onCommand({ ...asksNew, open: CASE_ID }, 'NO', received).desk).toEqual({ open: CASE_ID, aside: [] })
  })

  it('PICK chooses among several, and receives the one that is expected by the code that was scanned', () => {
    expect(onCommand(asksWhich, 'PICK:1', undefined)).toMatchObject({ say: { type: 'seen-before' }, desk: { open: 'one', aside: [] } })
    expect(onCommand(asksWhich, 'PICK:2', undefined).actions[0]).toEqual({
      type: 'case',
      caseId: 'two',
      command: { type: 'receive', tracking: '1Z9' },
    })
  })

  it('PICK is refused when there is no such choice', () => {
    expect(onCommand(asksWhich, 'PICK:3', undefined)).toMatchObject({ tone: 'refused', desk: asksWhich })
    expect(onCommand(EMPTY_DESK, 'PICK:1', undefined)).toMatchObject({ tone: 'refused' })
  })

  it('a command for the open case drops the question', () => {
    expect(onCommand({ ...asksNew, open: CASE_ID }, 'GO:OPEN', received).desk).toEqual({ open: CASE_ID, aside: [] })
  })
})
