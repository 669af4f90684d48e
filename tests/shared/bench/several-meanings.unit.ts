import { describe, expect, it } from 'vitest'
import { onPress, onScan } from '../../../shared/bench/bench-machine.ts'
import { EMPTY_DESK, type Sighting } from '../../../shared/bench/desk.ts'
import { promptOf } from '../../../shared/bench/prompt.ts'
import { rankSightings, tiedSightings } from '../../../shared/bench/rank-sightings.ts'
import { stepsOf } from '../../../shared/bench/steps.ts'
import { rmaFromNumber } from '../../../shared/cases/rma.ts'
import { WORKFLOW_V1 } from '../../../shared/cases/workflow-v1.ts'
import { KETTLE, knownCase, seenAs } from './on-the-bench.ts'
import { unrecognised } from '../../../shared/scan/unrecognised.ts'

const kinds = (sightings: readonly Sighting[]) => sightings.map(({ meaning }) => meaning.kind)
const knowing = (sightings: readonly Sighting[], kind: string, more: Partial<Sighting>) =>
  sightings.map((each) => (each.meaning.kind === kind ? { ...each, ...more } : each))

/** Passes the check of an IMEI and that of FedEx Ground. */
const IMEI = '356938035643809'
/** The same, but begins as no issuer of IMEIs does: nothing tells the two apart. */
const EITHER = '201234500000049'

describe('a code with several meanings', () => {
  it('is what this store knows, however sure another meaning is', () => {
    const sightings = knowing(seenAs(IMEI), 'tracking', { cases: [knownCase()] })
    expect(kinds(seenAs(IMEI))[0]).toBe('imei')
    expect(kinds(rankSightings(sightings))[0]).toBe('tracking')
    expect(onScan(EMPTY_DESK, IMEI, sightings, undefined).say).toMatchObject({ type: 'received' })
  })

  it('is a product of the catalogue before it is a parcel nobody announced', () => {
    const product = { sku: 'AUR-K17', name: KETTLE }
    const sightings = knowing(seenAs('412345000476', ']C0'), 'gtin', { product })
    expect(onScan(EMPTY_DESK, '412345000476', sightings, undefined).desk.asking).toMatchObject({
      type: 'new-case',
      meaning: { kind: 'gtin' },
      product,
    })
  })

  it('is asked about when nothing tells its meanings apart', () => {
    const answer = onScan(EMPTY_DESK, EITHER, seenAs(EITHER), undefined)
    expect(answer).toMatchObject({ tone: 'attention', say: { type: 'which-meaning', count: 2 }, actions: [] })
    expect(answer.desk.asking).toMatchObject({
      type: 'which-meaning',
      code: EITHER,
      choices: [{ meaning: { kind: 'tracking', courier: 'fedex' } }, { meaning: { kind: 'imei' } }],
    })
  })

  it('is asked about when two of its meanings are of different cases', () => {
    const one = knownCase({ caseId: 'one' })
    const two = knownCase({ caseId: 'two', rma: rmaFromNumber(99), foundBy: 'serial' })
    const sightings = knowing(knowing(seenAs(IMEI), 'tracking', { cases: [one] }), 'imei', { cases: [two] })
    expect(onScan(EMPTY_DESK, IMEI, sightings, undefined).say).toEqual({ type: 'which-meaning', count: 2 })
    const same = knowing(knowing(seenAs(IMEI), 'tracking', { cases: [one] }), 'imei', { cases: [one] })
    expect(onScan(EMPTY_DESK, IMEI, same, undefined).say).toMatchObject({ type: 'received' })
  })

  it('is not asked about for a case that is long finished', () => {
    const closed = knownCase({ caseId: 'old', stage: 'closed', foundBy: 'serial' })
    const sightings = knowing(knowing(seenAs(IMEI), 'tracking', { cases: [knownCase()] }), 'imei', { cases: [closed] })
    expect(onScan(EMPTY_DESK, IMEI, sightings, undefined).say).toMatchObject({ type: 'received' })
  })

  it.each([
    ['a retail symbol', '036000291452', ']E0'],
    ['GS1 data with a logistic unit', '00106141412345678908', ']C1'],
    ['a UPS number, which could be a serial number, too', '1Z5R89390357567127', undefined],
    ['a word that could be a serial number', 'C02XG0FDJG5H', undefined],
  ])('is not asked about when one is clearly the best: %s', (_, text, aim) => {
    expect(tiedSightings(rankSightings(seenAs(text, aim)))).toEqual([])
  })
})

describe('the question what a code is', () => {
  const asked = onScan(EMPTY_DESK, EITHER, seenAs(EITHER), undefined).desk

  it('shows each meaning as a step with key and barcode', () => {
    const prompt = promptOf(asked, undefined, WORKFLOW_V1)
    expect(prompt.type).toBe('which-meaning')
    expect(stepsOf(prompt, undefined, WORKFLOW_V1).map(({ code, key }) => [code, key])).toEqual([
      ['MB:PICK:1', '1'],
      ['MB:PICK:2', '2'],
      ['MB:NO', '0'],
    ])
  })

  it('is answered by press or scan, and goes on as if only that had been read', () => {
    const pressed = onPress(asked, 'PICK:2', undefined)
    expect(pressed.desk.asking).toMatchObject({ type: 'new-case', code: EITHER, meaning: { kind: 'imei' } })
    const command = { kind: 'command', command: 'PICK:1', confidence: 1, why: 'reserved prefix MB:' } as const
    const scanned = onScan(asked, 'MB:PICK:1', [{ meaning: command, cases: [] }], undefined)
    expect(scanned.desk.asking).toMatchObject({ type: 'new-case', meaning: { kind: 'tracking' } })
  })

  it('opens the case of the meaning that was chosen', () => {
    const one = knownCase({ caseId: 'one' })
    const two = knownCase({ caseId: 'two', stage: 'received', foundBy: 'serial' })
    const both = knowing(knowing(seenAs(IMEI), 'tracking', { cases: [one] }), 'imei', { cases: [two] })
    const { desk } = onScan(EMPTY_DESK, IMEI, both, undefined)
    const [first] = desk.asking?.type === 'which-meaning' ? desk.asking.choices : []
    expect(onPress(desk, first?.meaning.kind === 'imei' ? 'PICK:1' : 'PICK:2', undefined).desk.open).toBe('two')
  })

  describe('while the new case of a waiting parcel is being described', () => {
    const form = {
      type: 'new-case',
      code: 'JD014600006281230704',
      meaning: unrecognised('JD014600006281230704', 'no meaning known'),
      parcel: 'parcel-1',
    } as const
    const between = onScan({ aside: [], asking: form }, EITHER, seenAs(EITHER), undefined).desk

    it('may be left, and the form is there again', () => {
      expect(onPress(between, 'NO', undefined)).toMatchObject({ say: { type: 'dismissed', isBack: true }, desk: { asking: form } })
    })

    it('is answered for that parcel', () => {
      expect(onPress(between, 'PICK:2', undefined).desk.asking).toMatchObject({
        type: 'new-case',
        meaning: { kind: 'imei' },
        parcel: 'parcel-1',
      })
    })
  })

  it('has no third answer, and may be left', () => {
    expect(onPress(asked, 'PICK:3', undefined)).toMatchObject({ tone: 'refused', say: { type: 'unknown-command' }, desk: asked })
    expect(onPress(asked, 'NO', undefined).desk).toEqual({ aside: [] })
  })
})
