import { describe, expect, it } from 'vitest'
import { onScan } from '../../../shared/bench/bench-machine.ts'
import { type Desk, EMPTY_DESK } from '../../../shared/bench/desk.ts'
import { rmaFromNumber } from '../../../shared/cases/rma.ts'
import { RMA, cameInto } from '../cases/case-story.ts'
import { CASE_ID, KETTLE, knownCase, onBench, rmaOf, seen, serial, tracking, unrecognised } from './on-the-bench.ts'

const NUMBER = '1Z12345E0205271688'
const OTHER = rmaFromNumber(99)
const receiving = onBench(cameInto('received'))
const atWork: Desk = { open: CASE_ID, aside: [] }

describe('scanning at an idle bench', () => {
  it('receives the expected parcel whose tracking number it is, and prints its unit label', () => {
    expect(onScan(EMPTY_DESK, NUMBER, [seen(tracking(NUMBER), knownCase())], undefined)).toEqual({
      tone: 'accepted',
      say: { type: 'received', rma: RMA, product: KETTLE },
      desk: { open: CASE_ID, aside: [] },
      actions: [
        { type: 'case', caseId: CASE_ID, command: { type: 'receive', tracking: NUMBER } },
        { type: 'print', caseId: CASE_ID, label: 'unit' },
      ],
    })
  })

  it('receives it by the RMA on its label, and then takes no tracking number from that', () => {
    const answer = onScan(EMPTY_DESK, `RMA${RMA}`, [seen(rmaOf(RMA), knownCase({ foundBy: 'rma' }))], undefined)
    expect(answer.actions[0]).toEqual({ type: 'case', caseId: CASE_ID, command: { type: 'receive' } })
  })

  it('does not take a serial number that looks like a tracking number for the number of the parcel', () => {
    const code = '799123456789'
    const found = knownCase({ foundBy: 'serial' })
    const answer = onScan(EMPTY_DESK, code, [seen(tracking(code), found), seen(serial(code), found)], undefined)
    expect(answer.actions[0]).toEqual({ type: 'case', caseId: CASE_ID, command: { type: 'receive' } })
  })

  it('does nothing with the scanner self-test card but say how its code arrived, whatever lies there', () => {
    for (const [isWhole, tone] of [
      [true, 'accepted'],
      [false, 'attention'],
    ] as const) {
      const card = seen({ kind: 'test-card', number: 2, isWhole, confidence: 1, why: 'card' })
      for (const [desk, open] of [
        [EMPTY_DESK, undefined],
        [atWork, receiving],
      ] as const) {
        expect(onScan(desk, 'MB:TEST:2:', [card], open)).toEqual({
          tone,
          say: { type: 'test-code', number: 2, isWhole },
          desk,
          actions: [],
        })
      }
    }
  })

  it('says so when the code was seen before, and opens that case', () => {
    expect(onScan(EMPTY_DESK, NUMBER, [seen(tracking(NUMBER), knownCase({ stage: 'testing' }))], undefined)).toEqual({
      tone: 'attention',
      say: { type: 'seen-before', rma: RMA, stage: 'testing' },
      desk: { open: CASE_ID, aside: [] },
      actions: [],
    })
  })

  it('offers a new case for an unknown code, with the code filled in', () => {
    const meaning = tracking(NUMBER)
    expect(onScan(EMPTY_DESK, NUMBER, [seen(meaning)], undefined)).toEqual({
      tone: 'attention',
      say: { type: 'unknown-code', code: NUMBER },
      desk: { aside: [], asking: { type: 'new-case', code: NUMBER, meaning } },
      actions: [],
    })
    expect(onScan(EMPTY_DESK, '?', [seen(unrecognised('?'))], undefined).desk.asking).toMatchObject({ type: 'new-case', code: '?' })
  })

  it('prefers a case that runs to one that is finished', () => {
    const finished = knownCase({ caseId: 'old', stage: 'closed', foundBy: 'serial' })
    const running = knownCase({ caseId: 'new', stage: 'expected', foundBy: 'serial' })
    const answer = onScan(EMPTY_DESK, 'AK17', [seen(serial('AK17'), finished, running)], undefined)
    expect(answer.desk.open).toBe('new')
  })

  it('asks which case when several run under one code', () => {
    const one = knownCase({ caseId: 'one', stage: 'received', foundBy: 'order' })
    const two = knownCase({ caseId: 'two', stage: 'expected', foundBy: 'order' })
    const answer = onScan(EMPTY_DESK, 'AK17', [seen(serial('AK17'), one, two)], undefined)
    expect(answer).toMatchObject({ tone: 'attention', say: { type: 'which-case', count: 2 }, actions: [] })
    expect(answer.desk.asking).toEqual({ type: 'which-case', code: 'AK17', choices: [one, two] })
  })

  it('forgets an unanswered question when the next parcel is scanned', () => {
    const asked: Desk = { aside: [], asking: { type: 'new-case', code: '?', meaning: unrecognised('?') } }
    expect(onScan(asked, NUMBER, [seen(tracking(NUMBER), knownCase())], undefined).desk).toEqual({ open: CASE_ID, aside: [] })
  })
})

describe('scanning while a case is open', () => {
  const other = knownCase({ caseId: 'case-2', rma: OTHER })

  it('puts the open case aside for a new parcel', () => {
    const answer = onScan(atWork, NUMBER, [seen(tracking(NUMBER), other)], receiving)
    expect(answer.desk).toEqual({ open: 'case-2', aside: [CASE_ID] })
    expect(answer.say).toMatchObject({ type: 'received', rma: OTHER })
  })

  it('says which case it put aside for another one that is being worked on', () => {
    const answer = onScan(atWork, NUMBER, [seen(tracking(NUMBER), { ...other, stage: 'testing' })], receiving)
    expect(answer).toMatchObject({ tone: 'attention', say: { type: 'opened', rma: OTHER, stage: 'testing', aside: RMA } })
  })

  it('takes a case back from those put aside, once', () => {
    const desk: Desk = { open: CASE_ID, aside: ['case-2', 'case-3'] }
    const answer = onScan(desk, NUMBER, [seen(tracking(NUMBER), { ...other, stage: 'testing' })], receiving)
    expect(answer.desk).toEqual({ open: 'case-2', aside: [CASE_ID, 'case-3'] })
  })

  it('does not keep a finished case among those put aside', () => {
    const answer = onScan(atWork, NUMBER, [seen(tracking(NUMBER), other)], onBench(cameInto('closed')))
    expect(answer.desk).toEqual({ open: 'case-2', aside: [] })
  })

  it('says that the case is open already when its own label is scanned', () => {
    const own = knownCase({ stage: 'received', foundBy: 'rma' })
    expect(onScan(atWork, `RMA${RMA}`, [seen(rmaOf(RMA), own)], receiving)).toEqual({
      tone: 'accepted',
      say: { type: 'already-open', rma: RMA },
      desk: atWork,
      actions: [],
    })
  })

  it('receives the case that was opened from the queue before its parcel came', () => {
    const answer = onScan(atWork, NUMBER, [seen(tracking(NUMBER), knownCase())], onBench(cameInto('expected')))
    expect(answer.say).toMatchObject({ type: 'received' })
    expect(answer.desk).toEqual(atWork)
  })

  it('offers a new case for an unknown code and leaves the open one where it is', () => {
    const answer = onScan(atWork, '?', [seen(unrecognised('?'))], receiving)
    expect(answer.desk).toMatchObject({ open: CASE_ID, asking: { type: 'new-case', code: '?' } })
    expect(answer.actions).toEqual([])
  })
})

describe('badges', () => {
  const badge = { kind: 'operator', operator: 'li-na', confidence: 1, why: 'badge' } as const
  const LI_NA = { id: 'li-na', name: '李娜', isActive: true, hasPin: false, isNow: false, badge: 'valid' } as const

  it('change the operator and nothing else', () => {
    const sighting = { meaning: badge, cases: [], operator: LI_NA }
    expect(onScan(atWork, 'MB:OP:li-na', [sighting], receiving)).toEqual({
      tone: 'accepted',
      say: { type: 'operator', name: '李娜' },
      desk: atWork,
      actions: [{ type: 'switch-operator', operator: 'li-na' }],
    })
  })

  it('of somebody unknown are refused', () => {
    expect(onScan(atWork, 'MB:OP:li-na', [{ meaning: badge, cases: [] }], receiving)).toMatchObject({
      tone: 'refused',
      say: { type: 'unknown-operator', operator: 'li-na' },
      actions: [],
    })
  })
})

describe('parts', () => {
  const part = { number: 'THERMO-9', name: { en: 'Thermostat', 'zh-CN': '温控器' } }
  const label = { kind: 'part', part: 'THERMO-9', confidence: 1, why: 'part label' } as const
  const repairing = onBench(cameInto('repairing'))

  it('scanned in are used for the open case', () => {
    expect(onScan(atWork, 'MB:PART:THERMO-9', [{ meaning: label, cases: [], part }], repairing)).toMatchObject({
      tone: 'accepted',
      say: { type: 'part-used', part: 'THERMO-9', name: { en: 'Thermostat', 'zh-CN': '温控器' } },
      actions: [{ type: 'case', caseId: CASE_ID, command: { type: 'use-part', part: 'THERMO-9' } }],
    })
  })

  it('are known by their own number as well as by our label', () => {
    const answer = onScan(atWork, 'THERMO-9', [{ meaning: serial('THERMO-9'), cases: [], part }], repairing)
    expect(answer.say).toMatchObject({ type: 'part-used' })
  })

  it('not made for the unit are used all the same, and said', () => {
    const other = { ...part, fits: ['AUR-K10'] }
    expect(onScan(atWork, 'MB:PART:THERMO-9', [{ meaning: label, cases: [], part: other }], repairing)).toMatchObject({
      tone: 'attention',
      say: { type: 'part-used', misfit: { en: 'AUR-K17' } },
      actions: [{ type: 'case', command: { type: 'use-part', part: 'THERMO-9' } }],
    })
  })

  it.each([
    [1, 'accepted', 0],
    [0, 'attention', -1],
  ] as const)('of which the books have %i are used, and what is left is said', (onHand, tone, left) => {
    const here = { ...part, fits: ['AUR-K17'], stock: { onHand, home: 'A-01', places: { 'A-01': onHand } } }
    const answer = onScan(atWork, 'MB:PART:THERMO-9', [{ meaning: label, cases: [], part: here }], repairing)
    expect(answer).toMatchObject({ tone, say: { type: 'part-used', left } })
    expect(answer.actions).toHaveLength(1)
  })

  it('without an open case are shown, and used for nothing', () => {
    expect(onScan(EMPTY_DESK, 'MB:PART:THERMO-9', [{ meaning: label, cases: [], part }], undefined)).toMatchObject({
      tone: 'attention',
      say: { type: 'part-known', part: 'THERMO-9' },
      actions: [],
    })
  })

  it('that nobody knows are refused', () => {
    expect(onScan(atWork, 'MB:PART:THERMO-9', [{ meaning: label, cases: [] }], repairing)).toMatchObject({
      tone: 'refused',
      say: { type: 'unknown-part', part: 'THERMO-9' },
    })
  })
})
