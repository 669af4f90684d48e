import { describe, it } from 'vitest'
import { OPENED, cameInto } from './case-story.ts'
import { givenCase } from './given-case.ts'

const { type: _, ...facts } = OPENED

describe('opening a case', () => {
  it('opens a case that was not there', () => {
    givenCase().when({ type: 'open', opened: facts }).thenHappens(OPENED)
  })
  it('refuses to open the same case twice', () => {
    givenCase(OPENED).when({ type: 'open', opened: facts }).thenRefused({ type: 'case-exists' })
  })
  it('refuses whatever is asked of a case nobody opened', () => {
    givenCase().when({ type: 'receive' }).thenRefused({ type: 'case-unknown' })
    givenCase().when({ type: 'note', text: 'hello' }).thenRefused({ type: 'case-unknown' })
  })
})

describe('receiving the parcel', () => {
  it('receives an expected parcel by the tracking number that was scanned', () => {
    givenCase(OPENED)
      .when({ type: 'receive', tracking: '1Z1' })
      .thenHappens(
        { type: 'case.parcel-received.v1', tracking: '1Z1' },
        { type: 'case.moved.v1', transition: 'receive', from: 'expected', to: 'received' },
      )
  })
  it('receives it as well when the RMA label was scanned and no tracking number is known', () => {
    givenCase(OPENED)
      .when({ type: 'receive' })
      .thenHappens({ type: 'case.parcel-received.v1' }, { type: 'case.moved.v1', transition: 'receive', from: 'expected', to: 'received' })
  })
  it('receives it by the button too, with the same two events', () => {
    givenCase(OPENED)
      .when({ type: 'move', transition: 'receive' })
      .thenHappens({ type: 'case.parcel-received.v1' }, { type: 'case.moved.v1', transition: 'receive', from: 'expected', to: 'received' })
  })
  it('says so when the same unit comes twice', () => {
    givenCase(...cameInto('received'))
      .when({ type: 'receive', tracking: '1Z1' })
      .thenRefused({ type: 'already-received' })
    givenCase(...cameInto('closed'))
      .when({ type: 'move', transition: 'receive' })
      .thenRefused({ type: 'already-received' })
  })
})

describe('a note', () => {
  it('is kept at any time, without the blanks around it', () => {
    givenCase(OPENED).when({ type: 'note', text: '  call first ' }).thenHappens({ type: 'case.note-added.v1', text: 'call first' })
    givenCase(...cameInto('closed'))
      .when({ type: 'note', text: 'thanked' })
      .thenHappens({ type: 'case.note-added.v1', text: 'thanked' })
  })
  it('needs text', () => {
    givenCase(OPENED).when({ type: 'note', text: ' \n' }).thenRefused({ type: 'text-needed' })
  })
})
