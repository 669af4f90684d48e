import { describe, expect, it } from 'vitest'
import { labelCodes } from '../../../shared/cases/label-codes.ts'
import { rmaBarcode } from '../../../shared/cases/rma.ts'
import { missingFrom } from '../../../shared/cases/stage-work.ts'
import { WORKFLOW_V1 } from '../../../shared/cases/workflow-v1.ts'
import { OPENED, RMA, cameInto, doneWith, eventsOf, openedCase } from './case-story.ts'
import { givenCase } from './given-case.ts'

const packing = cameInto('packing')
const booked = eventsOf([{ type: 'book-return', shipment: { carrier: 'ups', tracking: '1Z9' } }], packing)
const printed = eventsOf([{ type: 'hand-over-label', label: 'return', printer: 'zd421' }], booked)

describe('the return shipment', () => {
  it('is booked while the unit is here', () => {
    givenCase(...packing)
      .when({ type: 'book-return', shipment: { carrier: ' ups ', tracking: ' 1Z9' } })
      .thenHappens({ type: 'case.return-booked.v1', shipment: { carrier: 'ups', tracking: '1Z9' } })
  })
  it('needs a carrier and a tracking number', () => {
    givenCase(...packing)
      .when({ type: 'book-return', shipment: { carrier: 'ups', tracking: ' ' } })
      .thenRefused({ type: 'text-needed' })
    givenCase(...packing)
      .when({ type: 'book-return', shipment: { carrier: '', tracking: '1Z9' } })
      .thenRefused({ type: 'text-needed' })
  })
  it('is booked once when it is entered twice', () => {
    givenCase(...booked)
      .when({ type: 'book-return', shipment: { carrier: 'ups', tracking: '1Z9' } })
      .thenNothingHappens()
  })
  it('is not booked before the parcel came, nor when the packed parcel already carries its label', () => {
    const shipment = { carrier: 'ups', tracking: '1Z9' }
    givenCase(OPENED).when({ type: 'book-return', shipment }).thenRefused({ type: 'not-now', stage: 'expected' })
    givenCase(...cameInto('ready'))
      .when({ type: 'book-return', shipment })
      .thenRefused({ type: 'not-now', stage: 'ready' })
  })
  it('booked anew makes the label on the parcel void: it is printed and scanned back again', () => {
    const again = eventsOf([{ type: 'book-return', shipment: { carrier: 'dhl', tracking: 'JJD1' } }], doneWith('packing'))
    expect(missingFrom(openedCase(again), WORKFLOW_V1)).toEqual([{ type: 'label', label: 'return', step: 'print' }])
  })
})

describe('the recipient', () => {
  const buyer = { buyerId: 'buyer-2', sealed: 'x' }

  it('is named at any time before the parcel carries its label', () => {
    for (const stage of ['expected', 'received', 'packing'] as const) {
      givenCase(...cameInto(stage))
        .when({ type: 'name-buyer', buyer })
        .thenHappens({ type: 'case.buyer-named.v1', buyer })
    }
    for (const stage of ['ready', 'shipped', 'closed', 'cancelled'] as const) {
      givenCase(...cameInto(stage))
        .when({ type: 'name-buyer', buyer })
        .thenRefused({ type: 'not-now', stage })
    }
  })
  it('named anew makes the printed label void', () => {
    const again = eventsOf([{ type: 'name-buyer', buyer }], doneWith('packing'))
    expect(missingFrom(openedCase(again), WORKFLOW_V1)).toEqual([{ type: 'label', label: 'return', step: 'print' }])
  })
})

describe('labels', () => {
  it('notes that a label went to the printer', () => {
    givenCase(...cameInto('received'))
      .when({ type: 'hand-over-label', label: 'unit', printer: 'zd421' })
      .thenHappens({ type: 'case.label-handed-over.v1', label: 'unit', printer: 'zd421' })
  })
  it('has no return label before a shipment is booked', () => {
    givenCase(...packing)
      .when({ type: 'hand-over-label', label: 'return', printer: 'zd421' })
      .thenRefused({ type: 'not-now', stage: 'packing' })
  })
  it('is confirmed by scanning it back', () => {
    givenCase(...printed)
      .when({ type: 'confirm-label', label: 'return', scanned: '1Z9' })
      .thenHappens({ type: 'case.label-confirmed.v1', label: 'return', scanned: '1Z9' })
  })
  it('is not confirmed by the label of another parcel', () => {
    givenCase(...printed)
      .when({ type: 'confirm-label', label: 'return', scanned: '1Z8' })
      .thenRefused({ type: 'label-mismatch', expected: ['1Z9'], scanned: '1Z8' })
  })
  it('is not confirmed before it was printed', () => {
    givenCase(...booked)
      .when({ type: 'confirm-label', label: 'return', scanned: '1Z9' })
      .thenRefused({ type: 'not-now', stage: 'packing' })
  })
  it('is confirmed once, and must be scanned again after a reprint', () => {
    const confirmed = eventsOf([{ type: 'confirm-label', label: 'return', scanned: '1Z9' }], printed)
    givenCase(...confirmed)
      .when({ type: 'confirm-label', label: 'return', scanned: '1Z9' })
      .thenNothingHappens()
    const reprinted = openedCase(eventsOf([{ type: 'hand-over-label', label: 'return', printer: 'zd421' }], confirmed))
    expect(missingFrom(reprinted, WORKFLOW_V1)).toContainEqual({ type: 'label', label: 'return', step: 'scan-back' })
  })
  it('is proved by the RMA on the unit, and by the tracking number on the parcel', () => {
    const state = openedCase(booked)
    expect(labelCodes(state, 'unit')).toEqual([rmaBarcode(RMA)])
    expect(labelCodes(state, 'return')).toEqual(['1Z9'])
  })
})
