import { describe, expect, it } from 'vitest'
import { eraseBuyer } from '../../../../db/views/erase-buyer.ts'
import { type LabelOccasion, labelOfCase } from '../../../../electron/bench/labels/label-of-case.ts'
import { formatRma, rmaBarcode, rmaFromNumber } from '../../../../shared/cases/rma.ts'
import { command, defineSetting, openCase, seededBytes } from '../../../db/seeded-history.ts'
import type { CaseEvent } from '../../../../shared/cases/events.ts'
import { caseStream } from '../../../../shared/event.ts'
import { OPENED } from '../../../shared/cases/case-story.ts'
import { record, temporaryStore } from '../../../db/temporary-store.ts'

/** 23:30 on 3 March in Greenwich: in the center, in Shanghai, it is the 4th. */
const occasion: LabelOccasion = { language: 'zh-CN', bench: 'b-1', at: '2026-03-03T23:30:00.000Z' }
const BUYER = { name: 'Ada Lovelace', address: ['12 St James Square', 'London', 'United Kingdom'], language: 'en' } as const

function store() {
  const { db } = temporaryStore()
  defineSetting(db)
  openCase(db, { number: 5, serial: 'AK17-0093812', buyer: BUYER, bytes: seededBytes(1) })
  command(db, 'case-5', { type: 'receive' }, 0)
  return db
}

const rma = rmaFromNumber(5 * 7919)

describe('the unit label', () => {
  it('says what the unit is, in the language of the bench, by the calendar of the center', () => {
    expect(labelOfCase(store(), 'case-5', 'unit', occasion)).toMatchObject({
      ok: true,
      value: {
        kind: 'unit',
        data: {
          rma: formatRma(rma),
          rmaCode: rmaBarcode(rma),
          productName: '极光电热水壶 1.7 升',
          sku: 'AUR-K17',
          serial: 'AK17-0093812',
          receivedOn: '2026-03-04',
          bench: 'Bench 07',
          hint: 'complaint 5',
        },
      },
    })
  })

  it('shows the serial number that was found, not the one that was sold', () => {
    const db = store()
    command(db, 'case-5', { type: 'record-serial', serial: 'AK17-FOUND' }, 0)
    expect(labelOfCase(db, 'case-5', 'unit', occasion)).toMatchObject({ value: { data: { serial: 'AK17-FOUND' } } })
  })

  it('shows the grade of a unit that is sold again, and no complaint', () => {
    const db = store()
    const graded: readonly CaseEvent[] = [
      { ...OPENED, workflowVersion: 2 },
      { type: 'case.moved.v1', transition: 'resell', from: 'received', to: 'grading' },
      { type: 'case.question-answered.v1', question: 'grade', answer: 'good' },
    ]
    record(db, caseStream('case-9'), graded)
    expect(labelOfCase(db, 'case-9', 'unit', occasion)).toMatchObject({ value: { data: { hint: '等级: 二手，良好' } } })
    expect(labelOfCase(db, 'case-9', 'unit', { ...occasion, language: 'en' })).toMatchObject({
      value: { data: { hint: 'Grade: Used, good' } },
    })
  })
})

describe('the return label', () => {
  it('waits for the shipment to be booked', () => {
    expect(labelOfCase(store(), 'case-5', 'return', occasion)).toEqual({ ok: false, error: 'no-shipment' })
  })

  it('carries the address, the tracking number and the RMA', () => {
    const db = store()
    command(db, 'case-5', { type: 'book-return', shipment: { carrier: 'ups', tracking: '1Z9' } }, 0)
    expect(labelOfCase(db, 'case-5', 'return', { ...occasion, language: 'en' })).toMatchObject({
      ok: true,
      value: {
        kind: 'return',
        data: {
          from: { name: 'Shenzhen 2', lines: ['Nanshan', 'China'] },
          to: { name: BUYER.name, lines: BUYER.address },
          carrier: 'ups',
          tracking: '1Z9',
          rmaCode: rmaBarcode(rma),
          contents: 'Aurora kettle 1.7 l',
          shippedOn: '2026-03-04',
        },
      },
    })
  })

  it('is not made for a buyer who was forgotten', () => {
    const db = store()
    command(db, 'case-5', { type: 'book-return', shipment: { carrier: 'ups', tracking: '1Z9' } }, 0)
    eraseBuyer(db, 'case-5')
    expect(labelOfCase(db, 'case-5', 'return', occasion)).toEqual({ ok: false, error: 'no-recipient' })
  })
})
