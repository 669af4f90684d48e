import { describe, expect, it } from 'vitest'
import { codesToTake } from '../../../shared/bench/codes-to-take.ts'
import { onCommand } from '../../../shared/bench/command-machine.ts'
import type { Desk } from '../../../shared/bench/desk.ts'
import { onCodesRead } from '../../../shared/bench/on-codes-read.ts'
import { casePrompt } from '../../../shared/bench/prompt.ts'
import { stepsOf } from '../../../shared/bench/steps.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { type PhotoReading, withoutPersonalData } from '../../../shared/cases/photo-reading.ts'
import { rmaBarcode } from '../../../shared/cases/rma.ts'
import type { Shot } from '../../../shared/cases/shots.ts'
import { WORKFLOW_V1 } from '../../../shared/cases/workflow-v1.ts'
import { OPENED, PHOTO, RMA, cameInto, eventsOf } from '../cases/case-story.ts'
import { seenCode } from '../scan/picture/seen-code.ts'
import { CASE_ID, onBench } from './on-the-bench.ts'

const atWork: Desk = { open: CASE_ID, aside: [] }
const SOLD = 'AK17-0093812'
const ANNOUNCED = '1Z12345E0205271688'
const OTHER = '1Z12345E6605272234'

/** A picture of a shot that is not like any other of the story. */
const photoOf = (shot: Shot) => ({ ...PHOTO, sha256: shot.padEnd(64, '0') })
const reading = (shot: Shot, ...texts: readonly string[]): PhotoReading => ({
  photo: photoOf(shot).sha256,
  width: 1280,
  height: 720,
  codes: withoutPersonalData(texts.map((text) => seenCode('Code128', text, { aim: ']C0', reader: 'zxing-wasm' }))),
})

function photographed(shot: Shot, past: readonly CaseEvent[]): readonly CaseEvent[] {
  return eventsOf([{ type: 'keep-photo', shot, photo: photoOf(shot) }], past)
}

/** The bench asks for the serial number: its picture has been taken. */
const askedForSerial = photographed('serial', photographed('opened', cameInto('inspecting')))
const withCodes = (past: readonly CaseEvent[], shot: Shot, ...texts: readonly string[]) =>
  onBench(eventsOf([{ type: 'note-codes', reading: reading(shot, ...texts) }], past))
const unannounced = () => {
  const { inbound: _, ...opened } = OPENED
  return eventsOf([{ type: 'receive' }], [opened])
}

describe('the picture of the serial number', () => {
  const read = (past: readonly CaseEvent[], ...texts: readonly string[]) => onCodesRead(onBench(past).state, reading('serial', ...texts))

  it('that shows the one that was sold records it by itself', () => {
    expect(read(askedForSerial, '4006381333931', SOLD.toLowerCase())).toEqual({
      noted: { type: 'note-codes', reading: reading('serial', '4006381333931', SOLD.toLowerCase()) },
      more: {
        tone: 'accepted',
        say: { type: 'picture-read', field: 'serial', how: 'as-expected', text: SOLD.toLowerCase() },
        command: { type: 'record-serial', serial: SOLD.toLowerCase() },
      },
    })
  })

  it('that shows another offers it, and records nothing', () => {
    expect(read(askedForSerial, 'AK17-0000001')).toEqual({
      noted: { type: 'note-codes', reading: reading('serial', 'AK17-0000001') },
      more: { tone: 'attention', say: { type: 'picture-read', field: 'serial', how: 'offered', text: 'AK17-0000001' } },
    })
  })

  it('says nothing when the number is known already, or when only other labels are in it', () => {
    const known = eventsOf([{ type: 'record-serial', serial: SOLD }], askedForSerial)
    expect(read(known, 'AK17-0000001').more).toBeUndefined()
    expect(read(askedForSerial, rmaBarcode(RMA), ANNOUNCED).more).toBeUndefined()
  })

  it('says nothing about a unit that has left', () => {
    expect(onCodesRead(onBench(cameInto('shipped')).state, { ...reading('serial', SOLD), photo: PHOTO.sha256 }).more).toBeUndefined()
  })

  it('offers several codes, the likeliest first, each one press away', () => {
    const open = withCodes(askedForSerial, 'serial', 'MODEL-220V', 'S/N: AK17-0000001', ANNOUNCED)
    expect(codesToTake(open.state, WORKFLOW_V1).map(({ text }) => text)).toEqual(['AK17-0000001', 'MODEL-220V'])
    const steps = stepsOf(casePrompt(open.state, WORKFLOW_V1), open.state, WORKFLOW_V1)
    expect(steps.filter(({ about }) => about !== undefined)).toMatchObject([
      { code: 'MB:TAKE', key: 'x', role: 'forward', about: 'AK17-0000001' },
      { code: 'MB:TAKE:2', key: 'y', role: 'aside', about: 'MODEL-220V' },
    ])
    expect(onCommand(atWork, 'TAKE', open)).toMatchObject({
      tone: 'attention',
      say: { type: 'serial', serial: 'AK17-0000001', sold: SOLD },
      actions: [{ command: { type: 'record-serial', serial: 'AK17-0000001' } }],
    })
    expect(onCommand(atWork, 'TAKE:2', open)).toMatchObject({ actions: [{ command: { serial: 'MODEL-220V' } }] })
  })

  it('offers nothing before it was read, and nothing once the number is recorded', () => {
    expect(onCommand(atWork, 'TAKE', onBench(askedForSerial)).say).toEqual({ type: 'nothing-to-take' })
    const open = withCodes(eventsOf([{ type: 'record-serial', serial: SOLD }], askedForSerial), 'serial', 'AK17-0000001')
    expect(codesToTake(open.state, WORKFLOW_V1)).toEqual([])
  })

  it('changes no key that was there before its codes arrived', () => {
    const keysOf = (open: ReturnType<typeof onBench>) =>
      stepsOf(casePrompt(open.state, WORKFLOW_V1), open.state, WORKFLOW_V1).map(({ key, code }) => `${key} ${code}`)
    const before = keysOf(onBench(askedForSerial))
    expect(keysOf(withCodes(askedForSerial, 'serial', 'AK17-0000001')).slice(0, before.length)).toEqual(before)
  })
})

describe('the picture of the shipping label', () => {
  const read = (past: readonly CaseEvent[], ...texts: readonly string[]) => onCodesRead(onBench(past).state, reading('label', ...texts))
  const received = photographed('label', photographed('parcel', cameInto('received')))

  it('that shows the announced number says so, whatever else is on it', () => {
    expect(read(received, OTHER, ANNOUNCED).more).toEqual({
      tone: 'accepted',
      say: { type: 'picture-read', field: 'tracking', how: 'as-expected', text: ANNOUNCED },
    })
  })

  it('that shows another asks for attention and offers it', () => {
    expect(read(received, OTHER)).toMatchObject({
      noted: { type: 'note-codes' },
      more: { tone: 'attention', say: { how: 'differs', text: OTHER, expected: ANNOUNCED } },
    })
    const open = withCodes(received, 'label', OTHER)
    expect(onCommand(atWork, 'TAKE', open)).toMatchObject({
      tone: 'accepted',
      actions: [{ command: { type: 'record-tracking', shipment: { carrier: 'ups', tracking: OTHER } } }],
    })
  })

  it('adds the number where none was announced', () => {
    expect(read(photographed('label', unannounced()), OTHER)).toMatchObject({
      more: {
        tone: 'accepted',
        say: { how: 'taken', text: OTHER },
        command: { type: 'record-tracking', shipment: { carrier: 'ups', tracking: OTHER } },
      },
    })
  })

  it('chooses none of two numbers by itself', () => {
    expect(read(photographed('label', unannounced()), OTHER, '1Z410E7W0392751591')).toMatchObject({
      noted: { type: 'note-codes' },
      more: { tone: 'attention', say: { how: 'offered' } },
    })
  })

  it('says nothing about codes that are no tracking numbers', () => {
    expect(read(received, 'HELLO-1').more).toBeUndefined()
  })
})

it('codes in any other picture are noted, and nothing is said', () => {
  const state = onBench(photographed('parcel', cameInto('received'))).state
  expect(onCodesRead(state, reading('parcel', SOLD, ANNOUNCED))).toEqual({
    noted: { type: 'note-codes', reading: reading('parcel', SOLD, ANNOUNCED) },
  })
})
