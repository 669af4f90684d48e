import { describe, it } from 'vitest'
import { OPENED, PHOTO, cameInto, doneWith } from './case-story.ts'
import { givenCase } from './given-case.ts'

describe('pictures', () => {
  it('binds a picture to the case while the unit is here', () => {
    givenCase(...cameInto('received'))
      .when({ type: 'keep-photo', shot: 'parcel', photo: PHOTO })
      .thenHappens({ type: 'case.photo-taken.v1', shot: 'parcel', photo: PHOTO })
  })
  it('takes further pictures of the same thing, and pictures nobody asked for', () => {
    givenCase(...doneWith('received'))
      .when({ type: 'keep-photo', shot: 'parcel', photo: PHOTO })
      .thenHappens({ type: 'case.photo-taken.v1', shot: 'parcel', photo: PHOTO })
    givenCase(...cameInto('on-hold'))
      .when({ type: 'keep-photo', shot: 'other', photo: PHOTO })
      .thenHappens({ type: 'case.photo-taken.v1', shot: 'other', photo: PHOTO })
  })
  it('takes none before the parcel came, nor after it left', () => {
    givenCase(OPENED).when({ type: 'keep-photo', shot: 'parcel', photo: PHOTO }).thenRefused({ type: 'not-now', stage: 'expected' })
    for (const stage of ['shipped', 'closed', 'cancelled'] as const) {
      givenCase(...cameInto(stage))
        .when({ type: 'keep-photo', shot: 'other', photo: PHOTO })
        .thenRefused({ type: 'not-now', stage })
    }
  })
  it('waives a required picture for a reason', () => {
    givenCase(...cameInto('received'))
      .when({ type: 'waive-shot', shot: 'label', reason: ' label torn off ' })
      .thenHappens({ type: 'case.shot-waived.v1', shot: 'label', reason: 'label torn off' })
  })
  it('waives nothing without a reason', () => {
    givenCase(...cameInto('received'))
      .when({ type: 'waive-shot', shot: 'label', reason: '  ' })
      .thenRefused({ type: 'reason-needed' })
  })
  it('waives only what the stage asks for', () => {
    givenCase(...cameInto('received'))
      .when({ type: 'waive-shot', shot: 'packed', reason: 'no box' })
      .thenRefused({ type: 'not-now', stage: 'received' })
  })
})

describe('the serial number', () => {
  it('is recorded as it was found', () => {
    givenCase(...cameInto('inspecting'))
      .when({ type: 'record-serial', serial: ' AK17-1 ' })
      .thenHappens({ type: 'case.serial-recorded.v1', serial: 'AK17-1' })
  })
  it('is recorded once when it is scanned twice, and again when it is another', () => {
    const found = [...cameInto('inspecting'), { type: 'case.serial-recorded.v1', serial: 'AK17-1' }] as const
    givenCase(...found)
      .when({ type: 'record-serial', serial: 'AK17-1' })
      .thenNothingHappens()
    givenCase(...found)
      .when({ type: 'record-serial', serial: 'AK17-2' })
      .thenHappens({ type: 'case.serial-recorded.v1', serial: 'AK17-2' })
  })
  it('is not recorded when it is blank or the unit is not here', () => {
    givenCase(...cameInto('inspecting'))
      .when({ type: 'record-serial', serial: '' })
      .thenRefused({ type: 'text-needed' })
    givenCase(OPENED).when({ type: 'record-serial', serial: 'A' }).thenRefused({ type: 'not-now', stage: 'expected' })
  })
})

describe('questions', () => {
  const asked = cameInto('inspecting')
  it('keeps an answer', () => {
    givenCase(...asked)
      .when({ type: 'answer', question: 'seal', answer: 'whole' })
      .thenHappens({ type: 'case.question-answered.v1', question: 'seal', answer: 'whole' })
  })
  it('keeps the second thought, but not the same answer twice', () => {
    const answered = [...asked, { type: 'case.question-answered.v1', question: 'seal', answer: 'whole' }] as const
    givenCase(...answered)
      .when({ type: 'answer', question: 'seal', answer: 'open' })
      .thenHappens({ type: 'case.question-answered.v1', question: 'seal', answer: 'open' })
    givenCase(...answered)
      .when({ type: 'answer', question: 'seal', answer: 'whole' })
      .thenNothingHappens()
  })
  it('refuses a question of another stage', () => {
    givenCase(...asked)
      .when({ type: 'answer', question: 'fault', answer: 'f00-none' })
      .thenRefused({ type: 'unknown-question', question: 'fault' })
  })
  it('refuses an answer that is not offered', () => {
    givenCase(...asked)
      .when({ type: 'answer', question: 'seal', answer: 'toString' })
      .thenRefused({ type: 'unknown-answer', question: 'seal', answer: 'toString' })
  })
})

describe('parts', () => {
  const repairing = cameInto('repairing')
  const used = [...repairing, { type: 'case.part-used.v1', part: 'THERMO-9' }] as const
  it('books a part, with its serial number when it has one', () => {
    givenCase(...repairing)
      .when({ type: 'use-part', part: ' THERMO-9' })
      .thenHappens({ type: 'case.part-used.v1', part: 'THERMO-9' })
    givenCase(...repairing)
      .when({ type: 'use-part', part: 'PCB-2', serial: 'P77' })
      .thenHappens({ type: 'case.part-used.v1', part: 'PCB-2', serial: 'P77' })
  })
  it('books two of the same part', () => {
    givenCase(...used)
      .when({ type: 'use-part', part: 'THERMO-9' })
      .thenHappens({ type: 'case.part-used.v1', part: 'THERMO-9' })
  })
  it('books no part without a number', () => {
    givenCase(...repairing)
      .when({ type: 'use-part', part: ' ' })
      .thenRefused({ type: 'text-needed' })
  })
  it('books parts only where the unit is repaired', () => {
    givenCase(...cameInto('diagnosing'))
      .when({ type: 'use-part', part: 'THERMO-9' })
      .thenRefused({ type: 'not-now', stage: 'diagnosing' })
  })
  it('takes a part back', () => {
    givenCase(...used)
      .when({ type: 'remove-part', part: 'THERMO-9' })
      .thenHappens({ type: 'case.part-removed.v1', part: 'THERMO-9' })
  })
  it('takes back no part that was not used, and one part only once', () => {
    givenCase(...used)
      .when({ type: 'remove-part', part: 'PCB-2' })
      .thenRefused({ type: 'part-not-used', part: 'PCB-2' })
    givenCase(...used, { type: 'case.part-removed.v1', part: 'THERMO-9' })
      .when({ type: 'remove-part', part: 'THERMO-9' })
      .thenRefused({ type: 'part-not-used', part: 'THERMO-9' })
  })
  it('takes no part out of a unit that has left', () => {
    givenCase(...cameInto('shipped'))
      .when({ type: 'remove-part', part: 'THERMO-9' })
      .thenRefused({ type: 'not-now', stage: 'shipped' })
  })
})

describe('a measurement', () => {
  const reading = { kind: 'battery-capacity', value: 71.5, unit: '%' }
  const diagnosing = cameInto('diagnosing')
  const taken = [...diagnosing, { type: 'case.reading-taken.v1', reading } as const]

  it('is kept with its kind and unit, and the same value once', () => {
    givenCase(...diagnosing)
      .when({ type: 'take-reading', reading: { ...reading, unit: ' % ' } })
      .thenHappens({ type: 'case.reading-taken.v1', reading })
    givenCase(...taken)
      .when({ type: 'take-reading', reading })
      .thenHappens()
    givenCase(...taken)
      .when({ type: 'take-reading', reading: { ...reading, value: 70 } })
      .thenHappens({ type: 'case.reading-taken.v1', reading: { ...reading, value: 70 } })
  })
  it('without a unit, or of a unit that is not here, is none', () => {
    givenCase(...diagnosing)
      .when({ type: 'take-reading', reading: { ...reading, unit: ' ' } })
      .thenRefused({ type: 'text-needed' })
    givenCase(...cameInto('expected'))
      .when({ type: 'take-reading', reading })
      .thenRefused({ type: 'not-now', stage: 'expected' })
  })
})

describe('the packing checklist', () => {
  it('is ticked item by item, each once', () => {
    const packing = cameInto('packing')
    givenCase(...packing)
      .when({ type: 'tick', item: 'care-card' })
      .thenHappens({ type: 'case.checklist-ticked.v1', item: 'care-card' })
    givenCase(...packing, { type: 'case.checklist-ticked.v1', item: 'care-card' })
      .when({ type: 'tick', item: 'care-card' })
      .thenNothingHappens()
  })
  it('knows only its own items, and only while packing', () => {
    givenCase(...cameInto('packing'))
      .when({ type: 'tick', item: 'gift' })
      .thenRefused({ type: 'unknown-item', item: 'gift' })
    givenCase(...cameInto('testing'))
      .when({ type: 'tick', item: 'unit' })
      .thenRefused({ type: 'unknown-item', item: 'unit' })
  })
})
