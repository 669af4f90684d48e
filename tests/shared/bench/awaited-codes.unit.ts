import { describe, expect, it } from 'vitest'
import { onScan } from '../../../shared/bench/bench-machine.ts'
import type { Desk } from '../../../shared/bench/desk.ts'
import { onSerial } from '../../../shared/bench/on-serial.ts'
import type { OpenOnBench } from '../../../shared/bench/open-case.ts'
import { rmaFromNumber } from '../../../shared/cases/rma.ts'
import { OPENED, PHOTO, RMA, cameInto, doneWith, eventsOf } from '../cases/case-story.ts'
import { CASE_ID, gtin, knownCase, onBench, rmaOf, seen, serial, tracking, unrecognised } from './on-the-bench.ts'

const atWork: Desk = { open: CASE_ID, aside: [] }
const SOLD = 'AK17-0093812'

const askedForSerial = onBench(eventsOf([{ type: 'keep-photo', shot: 'opened', photo: PHOTO }], cameInto('inspecting')))
const soldWithoutSerial: OpenOnBench = { ...askedForSerial, state: { ...askedForSerial.state, unit: { sku: 'AUR-K17' } } }

function recorded(code: string) {
  return [{ type: 'case', caseId: CASE_ID, command: { type: 'record-serial', serial: code } }]
}

describe('the serial number when the bench asks for it', () => {
  it('that matches what was sold is accepted', () => {
    expect(onScan(atWork, SOLD, [seen(serial(SOLD), knownCase({ foundBy: 'serial', stage: 'inspecting' }))], askedForSerial)).toEqual({
      tone: 'accepted',
      say: { type: 'serial', serial: SOLD, sold: SOLD },
      desk: atWork,
      actions: recorded(SOLD),
    })
  })

  it('that is another than was sold is recorded and asks for attention', () => {
    expect(onScan(atWork, 'AK17-0000001', [seen(serial('AK17-0000001'))], askedForSerial)).toMatchObject({
      tone: 'attention',
      say: { type: 'serial', serial: 'AK17-0000001', sold: SOLD },
      actions: recorded('AK17-0000001'),
    })
  })

  it('is accepted as it is when nobody knows what was sold', () => {
    expect(onScan(atWork, '??7', [seen(unrecognised('??7'))], soldWithoutSerial)).toMatchObject({
      tone: 'accepted',
      say: { type: 'serial', serial: '??7' },
      actions: recorded('??7'),
    })
  })

  it('is taken without the words printed before it', () => {
    const answer = onScan(atWork, `S/N: ${SOLD}`, [seen(serial(SOLD))], askedForSerial)
    expect(answer).toMatchObject({ tone: 'accepted', say: { serial: SOLD }, actions: recorded(SOLD) })
  })

  it('may be one that an earlier case of the same unit has', () => {
    const earlier = knownCase({ caseId: 'earlier', stage: 'closed', foundBy: 'serial' })
    expect(onScan(atWork, 'AK17-7', [seen(serial('AK17-7'), earlier)], askedForSerial).actions).toEqual(recorded('AK17-7'))
  })

  it('is not taken from our own label on the unit', () => {
    const code = `RMA${RMA}`
    const own = knownCase({ foundBy: 'rma', stage: 'inspecting' })
    expect(onScan(atWork, code, [seen(rmaOf(RMA), own), seen(serial(code))], askedForSerial)).toMatchObject({
      say: { type: 'already-open' },
      actions: [],
    })
  })

  it('is not taken from the label of another parcel, which opens its own case', () => {
    const code = '1Z12345E1505270452'
    const other = knownCase({ caseId: 'case-2', rma: rmaFromNumber(99) })
    const answer = onScan(atWork, code, [seen(tracking(code), other), seen(serial(code), other)], askedForSerial)
    expect(answer).toMatchObject({ say: { type: 'received' }, desk: { open: 'case-2', aside: [CASE_ID] } })
  })

  it('is not taken from a code that surely is something else', () => {
    expect(onScan(atWork, '4006381333931', [seen(gtin('4006381333931')), seen(serial('4006381333931'))], askedForSerial).say).toEqual({
      type: 'unknown-code',
      code: '4006381333931',
    })
  })

  it('typed in is compared in the same way', () => {
    expect(onSerial(atWork, SOLD.toLowerCase(), askedForSerial).tone).toBe('accepted')
    expect(onSerial(atWork, 'AK18', askedForSerial).tone).toBe('attention')
  })

  it('is no serial number any more when the bench asks for something else', () => {
    const later = onBench(doneWith('inspecting'))
    expect(onScan(atWork, 'AK17-7', [seen(serial('AK17-7'))], later).say).toMatchObject({ type: 'unknown-code' })
  })
})

describe('the printed label scanned back', () => {
  const printed = onBench(doneWith('packing').slice(0, -1))
  const NUMBER = '1Z12345E6605272234'
  const confirmed = { type: 'case', caseId: CASE_ID, command: { type: 'confirm-label', label: 'return', scanned: NUMBER } }

  it('that is the right one is confirmed', () => {
    expect(onScan(atWork, NUMBER, [seen(tracking(NUMBER), knownCase({ stage: 'packing' }))], printed)).toEqual({
      tone: 'accepted',
      say: { type: 'label-confirmed', label: 'return' },
      desk: atWork,
      actions: [confirmed],
    })
  })

  it('is not confirmed by the RMA, which stands on the unit in the parcel as well', () => {
    for (const code of [`RMA${RMA}`, RMA]) {
      expect(onScan(atWork, code, [seen(rmaOf(RMA), knownCase({ foundBy: 'rma' }))], printed).say).toMatchObject({
        type: 'wrong-label',
      })
    }
  })

  it('is confirmed when the barcode holds more than the tracking number', () => {
    expect(onScan(atWork, `42012345${NUMBER}`, [seen(tracking(NUMBER))], printed).actions).toEqual([confirmed])
    expect(onScan(atWork, '1Z 123 45E 66 0527 2234', [seen(unrecognised('1Z 123'))], printed).actions).toEqual([confirmed])
  })

  it('that belongs to another parcel is refused, and nothing else happens', () => {
    const other = knownCase({ caseId: 'case-2', stage: 'ready' })
    expect(onScan(atWork, '1Z0', [seen(tracking('1Z0'), other)], printed)).toEqual({
      tone: 'refused',
      say: { type: 'wrong-label', expected: [NUMBER], scanned: '1Z0' },
      desk: atWork,
      actions: [],
    })
  })
})

it('a case of the story is sold with the serial number that the tests use', () => {
  expect(OPENED.unit.serial).toBe(SOLD)
})
