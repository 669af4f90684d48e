import { describe, expect, it } from 'vitest'
import { codesOfCase } from '../../../db/views/case-codes.ts'
import { type PhotoReading, withoutPersonalData } from '../../../shared/cases/photo-reading.ts'
import { seenCode } from '../scan/picture/seen-code.ts'
import { OPENED, PHOTO, cameInto, eventsOf, openedCase } from './case-story.ts'
import { givenCase } from './given-case.ts'

const [CODE] = withoutPersonalData([seenCode('Code128', 'AK17-0093812', { aim: ']C0' })])
if (CODE === undefined) throw new Error('a serial number holds no personal data')
const READING: PhotoReading = { photo: PHOTO.sha256, width: 4032, height: 3024, codes: [CODE] }
const OTHER = { carrier: 'dhl', tracking: '00340434161094021501' }

describe('codes read in a photo', () => {
  it('become part of the case, also when it is closed', () => {
    const noted = { type: 'case.codes-read.v1', ...READING } as const
    givenCase(...cameInto('inspecting'))
      .when({ type: 'note-codes', reading: READING })
      .thenHappens(noted)
    givenCase(...cameInto('closed'))
      .when({ type: 'note-codes', reading: READING })
      .thenHappens(noted)
  })

  it('are noted once: the same reading again says nothing new', () => {
    const past = eventsOf([{ type: 'note-codes', reading: READING }], cameInto('inspecting'))
    givenCase(...past)
      .when({ type: 'note-codes', reading: READING })
      .thenNothingHappens()
    expect(openedCase(past).readings).toEqual([READING])
  })

  it('are not noted where there are none', () => {
    givenCase(...cameInto('inspecting'))
      .when({ type: 'note-codes', reading: { ...READING, codes: [] } })
      .thenNothingHappens()
  })

  it('take the place of an earlier reading of the same photo', () => {
    const better = { ...READING, codes: [CODE, { ...CODE, text: 'SECOND' }] }
    const past = eventsOf(
      [
        { type: 'note-codes', reading: READING },
        { type: 'note-codes', reading: better },
      ],
      cameInto('inspecting'),
    )
    expect(openedCase(past).readings).toEqual([better])
  })

  it.each([
    ['MaxiCode of a carrier', '[)>\u001e01\u001d96841706672\u001d840\u001d001\u001d1Z12345677\u001dUPSN\u001d12345E\u001eADA LOVELACE'],
    ['a visiting card', 'BEGIN:VCARD\nN:Lovelace;Ada'],
    ['a GS1 code with the recipient', '00340434161094021501\u001d4300ADA LOVELACE\u001d4302ST JAMES SQUARE 12'],
    ['a text longer than any number', 'Ada Lovelace, St James Square 12, London SW1Y 4LE, United Kingdom, telephone 020 7946 0000'],
  ])('are left out where they may hold the buyer’s name: %s', (_, text) => {
    expect(withoutPersonalData([seenCode('PDF417', text), seenCode('Code128', '1Z12345E0205271688')])).toMatchObject([
      { text: '1Z12345E0205271688' },
    ])
  })
})

describe('the tracking number of the parcel that came', () => {
  it('is recorded where none was announced', () => {
    const { inbound: _, ...unannounced } = OPENED
    const past = eventsOf([{ type: 'receive' }], [unannounced])
    givenCase(...past)
      .when({ type: 'record-tracking', shipment: OTHER })
      .thenHappens({ type: 'case.tracking-recorded.v1', shipment: OTHER })
    expect(openedCase(eventsOf([{ type: 'record-tracking', shipment: OTHER }], past))).toMatchObject({ inbound: OTHER })
  })

  it('takes the place of the announced one, and both find the case', () => {
    const state = openedCase(eventsOf([{ type: 'record-tracking', shipment: OTHER }], cameInto('received')))
    expect(state).toMatchObject({ inbound: OTHER, announced: OPENED.inbound })
    expect(
      codesOfCase(state)
        .filter(({ kind }) => kind === 'tracking')
        .map(({ code }) => code),
    ).toEqual([OTHER.tracking, OPENED.inbound?.tracking])
  })

  it('that is the known one changes nothing', () => {
    givenCase(...cameInto('received'))
      .when({ type: 'record-tracking', shipment: { carrier: 'ups', tracking: ` ${OPENED.inbound?.tracking} ` } })
      .thenNothingHappens()
  })

  it('is refused before the parcel is here, and without a number', () => {
    givenCase(OPENED).when({ type: 'record-tracking', shipment: OTHER }).thenRefused({ type: 'not-now', stage: 'expected' })
    givenCase(...cameInto('received'))
      .when({ type: 'record-tracking', shipment: { carrier: 'dhl', tracking: ' ' } })
      .thenRefused({ type: 'text-needed' })
  })
})
