import { describe, expect, it } from 'vitest'
import type { BenchAnswer } from '../../../shared/bench/answer.ts'
import type { Desk, Sighting } from '../../../shared/bench/desk.ts'
import type { LastAtDock } from '../../../shared/bench/dock-machine.ts'
import { type Around, type NextUp, onCommandAt, onScanAt } from '../../../shared/bench/place-machine.ts'
import { rmaFromNumber } from '../../../shared/cases/rma.ts'
import { STORY, eventsOf } from '../cases/case-story.ts'
import { KETTLE, command, gtin, knownCase, onBench, seen, seenAs, serial, tracking, unrecognised } from './on-the-bench.ts'

const DOCK: Desk = { aside: [], dock: true }
const CODE = '1Z12345E6605272234'
const other = knownCase({ caseId: 'case-2', rma: rmaFromNumber(2) })

function around(more: Partial<Around> = {}): Around {
  return { open: undefined, last: () => undefined, next: () => undefined, ...more }
}

function scan(sightings: readonly Sighting[], code = CODE, desk = DOCK): BenchAnswer {
  return onScanAt(desk, { text: code, source: 'wedge' }, code, sightings, around())
}

describe('a scan at the dock', () => {
  it('of a parcel that is expected receives it and labels it, and lays nothing on the bench', () => {
    const lies: Desk = { ...DOCK, open: 'case-9', aside: ['case-8'] }
    const answer = scan([seen(tracking(CODE), knownCase())], CODE, lies)
    expect(answer).toMatchObject({ tone: 'accepted', say: { type: 'docked', product: KETTLE }, desk: lies })
    expect(answer.actions).toEqual([
      { type: 'case', caseId: 'case-1', command: { type: 'receive', tracking: CODE } },
      { type: 'print', caseId: 'case-1', label: 'unit' },
      { type: 'dock-line', line: { code: CODE, outcome: 'expected', caseId: 'case-1' } },
    ])
  })

  it('by another code than the tracking number keeps no tracking number', () => {
    const answer = scan([seen(serial('AK17'), knownCase({ foundBy: 'serial' }))], 'AK17')
    expect(answer.actions[0]).toEqual({ type: 'case', caseId: 'case-1', command: { type: 'receive' } })
  })

  it('of one that is here already warns and changes nothing', () => {
    const answer = scan([seen(tracking(CODE), knownCase({ stage: 'received' }))])
    expect(answer).toMatchObject({ tone: 'seen-before', say: { type: 'docked-before', stage: 'received' } })
    expect(answer.actions).toEqual([{ type: 'dock-line', line: { code: CODE, outcome: 'seen-before', caseId: 'case-1' } }])
  })

  it('of one nobody announced takes it in at once and asks nothing', () => {
    const answer = scan([seen(tracking(CODE))])
    expect(answer).toMatchObject({ tone: 'unexpected', say: { type: 'parcel-in', code: CODE, why: 'unannounced' }, desk: DOCK })
    expect(answer.actions).toEqual([
      { type: 'arrive', arrived: { code: CODE, scanned: CODE, takenFor: 'tracking', why: 'unannounced', of: [] } },
    ])
  })

  it('of a code no form fits takes it in as it is', () => {
    expect(scan([seen(unrecognised('odd 7'))], 'odd 7').actions).toMatchObject([
      { type: 'arrive', arrived: { code: 'odd 7', takenFor: 'unrecognised' } },
    ])
  })

  it('that belongs to several cases takes the parcel in and keeps which', () => {
    const answer = scan([seen(tracking(CODE), knownCase(), other)])
    expect(answer).toMatchObject({ tone: 'unexpected', say: { why: 'several-cases' } })
    expect(answer.actions).toMatchObject([{ type: 'arrive', arrived: { of: ['case-1', 'case-2'] } }])
    const oneIsHere = scan([seen(tracking(CODE), knownCase(), { ...other, stage: 'repairing' })])
    expect(oneIsHere.say).toMatchObject({ type: 'parcel-in', why: 'several-cases' })
  })

  it('that is of one case as a tracking number and of another as a serial number is of several cases', () => {
    const answer = scan([seen(tracking(CODE), knownCase()), seen(serial(CODE), { ...other, foundBy: 'serial' })])
    expect(answer).toMatchObject({ say: { type: 'parcel-in', why: 'several-cases' } })
    expect(answer.actions).toMatchObject([{ arrived: { of: ['case-1', 'case-2'] } }])
  })

  it('while a PIN is asked for takes the parcel in under the name that held until then', () => {
    const asked: Desk = { ...DOCK, asking: { type: 'pin', operator: { id: 'ada', name: 'Ada' } } }
    expect(scan([seen(tracking(CODE), knownCase())], CODE, asked)).toMatchObject({ say: { type: 'docked' }, desk: DOCK, withoutPin: true })
  })

  it.each(['shipped', 'closed', 'cancelled'] as const)('of a case that is %s takes the parcel in as one that came back', (stage) => {
    expect(scan([seen(tracking(CODE), knownCase({ stage }))]).say).toMatchObject({ type: 'parcel-in', why: 'came-back' })
  })

  it('of a unit that was here under an older case receives the new one', () => {
    expect(scan([seen(serial('AK17'), knownCase({ foundBy: 'serial' }), { ...other, stage: 'closed' })]).say.type).toBe('docked')
  })

  it('of a parcel that waits already warns and never doubles it', () => {
    const answer = scan([{ ...seen(tracking(CODE)), parcel: 'parcel-1' }])
    expect(answer).toMatchObject({ tone: 'seen-before', say: { type: 'parcel-before', code: CODE } })
    expect(answer.actions).toEqual([{ type: 'dock-line', line: { code: CODE, outcome: 'seen-before', parcelId: 'parcel-1' } }])
  })

  it('of a waiting parcel whose case was announced meanwhile receives the case and gives it the parcel', () => {
    const answer = scan([{ ...seen(tracking(CODE), knownCase()), parcel: 'parcel-1' }])
    expect(answer.say.type).toBe('docked')
    expect(answer.actions).toContainEqual({ type: 'parcel', parcelId: 'parcel-1', command: { type: 'assign', caseId: 'case-1' } })
  })

  it('of a parcel given to one of several cases is seen before, though another of them is still expected', () => {
    const given = { ...other, stage: 'received', foundBy: 'parcel' } as const
    expect(scan([seen(tracking(CODE), given, knownCase())]).say.type).toBe('docked-before')
  })

  it.each([
    ['a product’s barcode', [seen(gtin('4006381333931'))], '4006381333931'],
    ['an address of the web', seenAs('https://example.org/warranty'), 'https://example.org/warranty'],
    ['a part', [{ ...seen(unrecognised('THERMO-9')), part: { number: 'THERMO-9', name: KETTLE } }], 'THERMO-9'],
  ])('of %s is refused: no parcel is known by it', (_, sightings, code) => {
    expect(scan(sightings, code)).toMatchObject({ tone: 'refused', say: { type: 'not-a-parcel' }, actions: [] })
  })

  it('of a badge changes who works here; of a misprinted command is refused', () => {
    const badge = {
      meaning: { kind: 'operator', operator: 'ada', confidence: 1, why: '' },
      cases: [],
      operator: { id: 'ada', name: 'Ada', isActive: true, hasPin: false, isNow: false, badge: 'valid' },
    } as const
    expect(scan([badge], 'MB:OP:ada').actions).toEqual([{ type: 'switch-operator', operator: 'ada' }])
    expect(scan([seen(unrecognised('MB:go:open'))], 'MB:go:open').say.type).toBe('unknown-command')
  })
})

describe('commands at the dock', () => {
  const say = (words: string, more: Partial<Around> = {}, desk = DOCK) => onCommandAt(desk, words, around(more))
  const last: LastAtDock = { subject: { parcelId: 'parcel-1' }, shot: 'label' }

  it('lead in and out; what lay on the bench stays there', () => {
    const lies: Desk = { open: 'case-1', aside: ['case-2'] }
    const there = say('DOCK', {}, lies)
    expect(there).toMatchObject({ tone: 'accepted', say: { type: 'at-dock' }, desk: { ...lies, dock: true } })
    expect(say('BENCH', {}, there.desk)).toMatchObject({ say: { type: 'at-bench' }, desk: lies })
  })

  it('mean the same scanned', () => {
    const answer = onScanAt(DOCK, { text: 'MB:BENCH', source: 'wedge' }, 'MB:BENCH', [seen(command('BENCH'))], around())
    expect(answer.desk).toEqual({ aside: [] })
  })

  it('take a picture of what was scanned last', () => {
    expect(say('SHOT', { last: () => last }).effect).toEqual({ type: 'capture-parcel', shot: 'label', of: { parcelId: 'parcel-1' } })
    expect(say('SHOT:OTHER', { last: () => last }).effect).toMatchObject({ shot: 'other' })
    expect(say('SHOT').say).toEqual({ type: 'no-parcel-yet' })
  })

  it.each(['GO:OPEN', 'ANS:SEAL:WHOLE', 'PRINT:UNIT', 'NEW', 'ASIDE', 'TICK:UNIT'])(
    '%s is refused and said to belong to the bench',
    (words) => {
      expect(say(words)).toMatchObject({ tone: 'refused', say: { type: 'not-at-dock' }, desk: DOCK, actions: [] })
    },
  )

  it('that are none are refused', () => {
    expect(say('NONSENSE').say).toEqual({ type: 'unknown-command', code: 'NONSENSE' })
  })
})

describe('triage', () => {
  const up: NextUp = { type: 'case', known: knownCase({ stage: 'received' }) }
  const parcel = (choices: readonly ReturnType<typeof knownCase>[]): NextUp => ({
    type: 'parcel',
    parcelId: 'parcel-1',
    code: CODE,
    meaning: tracking(CODE),
    choices,
  })
  const triage = (next: NextUp | undefined, desk = DOCK, open?: Around['open']) =>
    onCommandAt(desk, 'TRIAGE', around({ next: () => next, open }))

  it('leaves the dock and lays what is due first on the bench', () => {
    expect(triage(up)).toMatchObject({ tone: 'accepted', say: { type: 'opened', stage: 'received' }, desk: { open: 'case-1', aside: [] } })
    expect(triage(up).desk.dock).toBeUndefined()
  })

  it('puts aside what lay there, and says so', () => {
    const open = onBench(eventsOf(STORY.slice(0, 2)), 'case-9')
    const answer = triage(up, { ...DOCK, open: 'case-9' }, open)
    expect(answer).toMatchObject({ say: { aside: open.state.rma }, desk: { open: 'case-1', aside: ['case-9'] } })
  })

  it('asks what an unexpected parcel is, its code filled in', () => {
    const answer = triage(parcel([]))
    expect(answer.effect).toEqual({ type: 'new-case-form', code: CODE })
    expect(answer.desk).toEqual({ aside: [], asking: { type: 'new-case', code: CODE, meaning: tracking(CODE), parcel: 'parcel-1' } })
  })

  it('asks which of several cases a parcel is of; the chosen one is received and given the parcel', () => {
    const asked = triage(parcel([knownCase(), other]))
    expect(asked).toMatchObject({ tone: 'attention', say: { type: 'which-case', count: 2 } })
    const chosen = onCommandAt(asked.desk, 'PICK:2', around())
    expect(chosen.say.type).toBe('received')
    expect(chosen.actions).toContainEqual({ type: 'parcel', parcelId: 'parcel-1', command: { type: 'assign', caseId: 'case-2' } })
  })

  it('lays the one case a parcel that came back belongs to on the bench', () => {
    const answer = triage(parcel([knownCase({ stage: 'closed' })]))
    expect(answer).toMatchObject({ say: { type: 'seen-before' }, desk: { open: 'case-1' } })
    expect(answer.actions).toEqual([{ type: 'parcel', parcelId: 'parcel-1', command: { type: 'assign', caseId: 'case-1' } }])
  })

  it('says when nothing waits, and stays where it is', () => {
    expect(triage(undefined)).toMatchObject({ tone: 'attention', say: { type: 'nothing-waits' }, desk: DOCK })
  })

  it('of a code scanned at the bench gives the new case the parcel that waits under it', () => {
    const waiting = { ...seen(tracking(CODE)), parcel: 'parcel-1' }
    const answer = onScanAt({ aside: [] }, { text: CODE, source: 'wedge' }, CODE, [waiting], around())
    expect(answer.desk.asking).toMatchObject({ type: 'new-case', parcel: 'parcel-1' })
  })
})
