import { describe, expect, it } from 'vitest'
import { fold } from '../../../shared/decider.ts'
import { type ParcelCommand, type ParcelRefusal, decideParcel } from '../../../shared/parcels/decide-parcel.ts'
import type { ParcelArrived, ParcelEvent } from '../../../shared/parcels/events.ts'
import { NO_PARCEL, type Parcel, evolveParcel } from '../../../shared/parcels/parcel.ts'
import { ok, refuse } from '../../../shared/result.ts'
import { PHOTO } from '../cases/case-story.ts'

const ARRIVED: ParcelArrived = {
  type: 'parcel.arrived.v1',
  code: '1Z12345E6605272234',
  scanned: ']C11Z12345E6605272234',
  takenFor: 'tracking',
  why: 'unannounced',
  of: [],
}
const { type: _, ...arrived } = ARRIVED

const after = (past: readonly ParcelEvent[]) => fold<Parcel, ParcelEvent>({ initial: NO_PARCEL, evolve: evolveParcel }, past)

function given(...past: readonly ParcelEvent[]) {
  return {
    when: (command: ParcelCommand) => ({
      thenHappens: (...events: readonly ParcelEvent[]) => expect(decideParcel(command, after(past))).toEqual(ok(events)),
      thenRefused: (type: ParcelRefusal['type']) => expect(decideParcel(command, after(past))).toEqual(refuse({ type })),
    }),
  }
}

describe('a parcel that came without a case', () => {
  it('arrives once', () => {
    given().when({ type: 'arrive', arrived }).thenHappens(ARRIVED)
    given(ARRIVED).when({ type: 'arrive', arrived }).thenRefused('parcel-exists')
  })

  it('is photographed, and given to a case', () => {
    given(ARRIVED).when({ type: 'keep-photo', shot: 'parcel', photo: PHOTO }).thenHappens({
      type: 'parcel.photo-taken.v1',
      shot: 'parcel',
      photo: PHOTO,
    })
    given(ARRIVED).when({ type: 'assign', caseId: 'case-1' }).thenHappens({ type: 'parcel.assigned.v1', caseId: 'case-1' })
  })

  it('is dismissed with a reason and not without', () => {
    given(ARRIVED).when({ type: 'dismiss', reason: ' not ours ' }).thenHappens({ type: 'parcel.dismissed.v1', reason: 'not ours' })
    given(ARRIVED).when({ type: 'dismiss', reason: '  ' }).thenRefused('reason-needed')
  })

  it.each<ParcelEvent>([
    { type: 'parcel.assigned.v1', caseId: 'case-1' },
    { type: 'parcel.dismissed.v1', reason: 'not ours' },
  ])('is left alone after $type', (end) => {
    for (const command of [
      { type: 'keep-photo', shot: 'parcel', photo: PHOTO },
      { type: 'assign', caseId: 'case-2' },
      { type: 'dismiss', reason: 'again' },
    ] as const)
      given(ARRIVED, end).when(command).thenRefused('parcel-settled')
  })

  it('that nobody took in is unknown', () => {
    given().when({ type: 'assign', caseId: 'case-1' }).thenRefused('parcel-unknown')
  })

  it('is what its events say, and an event from a newer release changes nothing', () => {
    const shot = { type: 'parcel.photo-taken.v1', shot: 'parcel', photo: PHOTO } as const
    const unknown = { type: 'parcel.weighed.v9' } as never
    expect(after([ARRIVED, shot, unknown, { type: 'parcel.assigned.v1', caseId: 'case-1' }])).toEqual({
      ...arrived,
      type: 'arrived',
      photos: [{ shot: 'parcel', photo: PHOTO }],
      end: { type: 'assigned', caseId: 'case-1' },
    })
  })
})
