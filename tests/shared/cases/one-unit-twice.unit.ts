import { describe, expect, it } from 'vitest'
import type { OpenedCase } from '../../../shared/cases/case.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import type { EndHindrance } from '../../../shared/cases/merged-case.ts'
import { rmaFromNumber } from '../../../shared/cases/rma.ts'
import { isOneUnit, unitMarks } from '../../../shared/cases/unit-marks.ts'
import { OPENED, cameInto, openedCase } from './case-story.ts'
import { givenCase } from './given-case.ts'

const OTHER = { caseId: 'case-2', rma: rmaFromNumber(99) }
const MERGED: CaseEvent = { type: 'case.merged.v1', into: OTHER }
const APART: CaseEvent = { type: 'case.kept-apart.v1', from: OTHER }

function about(unit: Partial<OpenedCase['unit']>, more: Partial<OpenedCase> = {}) {
  return { ...openedCase([OPENED]), unit: { sku: 'AUR-K17', ...unit }, ...more }
}

function areOne(one: OpenedCase, other: OpenedCase): boolean {
  return isOneUnit({ caseId: 'case-1', state: one }, { caseId: 'case-2', state: other })
}

describe('given two open cases', () => {
  it('when they name one serial number of one product then they are about one unit, however it is written', () => {
    expect(areOne(about({ serial: 'AK17 0093812' }), about({ serial: 'ak170093812' }))).toBe(true)
  })
  it('when the products differ then one serial number is none', () => {
    expect(areOne(about({ serial: '1' }), about({ serial: '1', sku: 'OTHER' }))).toBe(false)
  })
  it('when the licence plate is the same then they are, unless two serial numbers were read', () => {
    expect(areOne(about({ lpn: 'LPNRR1' }), about({ lpn: 'LPNRR1', serial: 'A' }))).toBe(true)
    expect(areOne(about({ lpn: 'LPNRR1', serial: 'B' }), about({ lpn: 'LPNRR1', serial: 'A' }))).toBe(false)
  })
  it('when another unit was found in the parcel then its number counts, not the announced one', () => {
    expect(areOne(about({ serial: 'A' }, { serialFound: 'B' }), about({ serial: 'A' }))).toBe(false)
  })
  it('when only order and parcel are the same then nothing is said: a parcel may hold two units of one order', () => {
    const order = { orderId: '1', marketplace: 'amazon.de' }
    expect(areOne(about({}, { order }), about({}, { order }))).toBe(false)
  })
  it('when one of them has sent its unit back or is over then the next is a new return', () => {
    expect(areOne(about({ serial: 'A' }, { stage: { name: 'shipped' } }), about({ serial: 'A' }))).toBe(false)
    expect(unitMarks(about({ serial: 'A' }, { stage: { name: 'closed' } }))).toEqual([])
  })
  it('when somebody said of either that they are two units then they are', () => {
    expect(areOne(about({ serial: 'A' }), about({ serial: 'A' }, { apart: ['case-1'] }))).toBe(false)
    expect(areOne(about({ serial: 'A' }, { apart: ['case-2'] }), about({ serial: 'A' }))).toBe(false)
  })
})

describe('given a case about the same unit as another', () => {
  const here = cameInto('inspecting')

  it('when it is merged then it ends for the other', () => {
    givenCase(...here)
      .when({ type: 'merge', into: OTHER })
      .thenHappens(MERGED)
  })
  it('when it is merged then it takes no further work', () => {
    for (const command of [
      { type: 'note', text: 'x' },
      { type: 'move', transition: 'diagnose' },
      { type: 'use-part', part: 'THERMO-9' },
      { type: 'merge', into: OTHER },
    ] as const)
      givenCase(...here, MERGED)
        .when(command)
        .thenRefused({ type: 'merged', rma: OTHER.rma })
  })
  it('when a label comes out of the printer after that then it is told all the same', () => {
    givenCase(...here, MERGED)
      .when({ type: 'hand-over-label', label: 'unit', printer: 'zebra' })
      .thenHappens({ type: 'case.label-handed-over.v1', label: 'unit', printer: 'zebra' })
  })
  it('when they are two units then that is kept, and only once', () => {
    givenCase(...here)
      .when({ type: 'keep-apart', from: OTHER })
      .thenHappens(APART)
    givenCase(...here, APART)
      .when({ type: 'keep-apart', from: OTHER })
      .thenNothingHappens()
  })
  it('when it was merged and they turn out to be two units then it is where it was', () => {
    const state = openedCase([...here, MERGED, APART])
    expect(state).toEqual({ ...openedCase(here), apart: ['case-2'] })
  })
  it('when it is over then there is nothing to merge', () => {
    givenCase(OPENED, { type: 'case.moved.v1', transition: 'cancel', from: 'expected', to: 'cancelled' })
      .when({ type: 'merge', into: OTHER })
      .thenRefused({ type: 'not-now', stage: 'cancelled' })
  })
  it.each<readonly [string, CaseEvent, EndHindrance]>([
    ['money went back', { type: 'case.refund-recorded.v1', amount: { currency: 'EUR', minor: 100 } }, 'money'],
    ['a new unit went out', { type: 'case.replacement-chosen.v2', serial: 'NEW' }, 'replacement'],
    ['the buyer waits for an answer', { type: 'case.buyer-wrote.v1', about: 'question', profile: { id: 'p', version: 1 } }, 'buyer'],
    [
      'a claim is open',
      {
        type: 'case.claim-opened.v1',
        claim: { id: 'c', kind: 'a-to-z', profile: { id: 'p', version: 1 }, openedAt: '2026-03-01T00:00:00Z' },
      },
      'claim',
    ],
  ])('when %s under its number then it cannot end', (_, event, by) => {
    givenCase(...here, event)
      .when({ type: 'merge', into: OTHER })
      .thenRefused({ type: 'cannot-end', by })
  })
})
