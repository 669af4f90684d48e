import { expect, it } from 'vitest'
import { readWorkingTimes } from '../../../db/views/catalogue-view.ts'
import { changeCalendar } from '../../../electron/bench/change-calendar.ts'
import { defineOperator } from '../../../electron/bench/operators/manage-operators.ts'
import { readBenchScreen } from '../../../electron/bench/read-bench-screen.ts'
import { withShownBuyers } from '../../../electron/bench/shown-buyer.ts'
import { findCases } from '../../../db/views/queue-view.ts'
import { labelOfCase } from '../../../electron/bench/labels/label-of-case.ts'
import { initialsOf } from '../../../shared/catalogue/hidden-buyer.ts'
import { benchAtWork, startedBench } from './running-bench.ts'

const BUYER = {
  name: 'Svenja Platzhalter',
  address: ['Allee 101', '11111 Irgendwo', 'Deutschland'],
  phone: '0301',
  language: 'de',
} as const

/** A received case with a buyer on the bench; a technician works there. */
async function technicianAtWork() {
  const bench = await benchAtWork()
  const lead = bench.desk.read().operator
  const technician = defineOperator(bench.writer, { name: 'Wang Lei', role: 'technician' }, { operator: lead.id, via: 'test' })
  bench.desk.openNew({ kind: 'return', complaint: 'x', unit: { sku: 'AUR-K17' }, buyer: BUYER }, true)
  const caseId = bench.desk.read().desk.open ?? ''
  bench.desk.switchOperator(technician.id)
  const waive = () => bench.desk.act(caseId, { type: 'waive-shot', shot: 'parcel', reason: 'box is gone' }, { type: 'noted' }, 'key')
  return { bench, lead, technician, caseId, waive }
}

it('given a technician leaves out a picture, then it is refused with who may, and the picture is still asked for', async () => {
  const { bench, waive } = await technicianAtWork()
  expect(waive()).toMatchObject({ tone: 'refused', say: { refusal: { type: 'not-allowed', needs: 'lead' } } })
  expect(readBenchScreen(bench)).toMatchObject({ isLead: false, prompt: { type: 'photograph', shot: 'parcel' } })
})

it('given a lead’s badge is scanned right there, then he leaves it out, and his name stands beside the reason', async () => {
  const { bench, lead, waive } = await technicianAtWork()
  bench.desk.scan({ text: `MB:OP:${lead.badge.toUpperCase()}`, source: 'wedge' }, 'test')
  expect(waive().tone).toBe('accepted')
  const told = readBenchScreen(bench).open?.timeline.at(-1)
  expect(told).toMatchObject({ event: { type: 'case.shot-waived.v1', reason: 'box is gone' }, operatorName: lead.name })
})

it('given a technician, then of the buyer he sees initials and country, on the case and in lists, and a lead sees all', async () => {
  const { bench, lead } = await technicianAtWork()
  const seen = () => ({
    buyer: readBenchScreen(bench).open?.buyer,
    row: withShownBuyers(bench.db, findCases(bench.db, 'Platzhalter', 5))[0]?.buyer,
  })
  expect(seen()).toEqual({ buyer: { isHidden: true, initials: 'S. P.', country: 'Deutschland', language: 'de' }, row: 'S. P.' })
  bench.desk.switchOperator(lead.id)
  expect(seen()).toEqual({ buyer: BUYER, row: 'Svenja Platzhalter' })
})

it('given a technician prints the return label, then it carries name and address as ever', async () => {
  const { bench, caseId } = await technicianAtWork()
  const setting = { language: 'en', bench: bench.writer.bench, at: '2026-03-09T08:00:00.000Z' } as const
  bench.desk.act(caseId, { type: 'book-return', shipment: { carrier: 'ups', tracking: '1Z9' } }, { type: 'noted' }, 'key')
  expect(JSON.stringify(labelOfCase(bench.db, caseId, 'return', setting))).toContain('Svenja Platzhalter')
})

it('given a technician changes the calendar, then nothing is written, and it is said who may', async () => {
  const { bench, lead, technician } = await technicianAtWork()
  const before = readWorkingTimes(bench.db)
  const times = { ...before, holidays: [{ day: '2026-12-24', name: 'Eve' }] }
  expect(changeCalendar(bench.writer, times, technician.id)).toEqual({ refused: 'not-allowed', needs: 'lead' })
  expect(readWorkingTimes(bench.db)).toEqual(before)
  expect(changeCalendar(bench.writer, times, lead.id)).toBeUndefined()
  expect(readWorkingTimes(bench.db)).toEqual(times)
})

it('given nobody here leads, then whoever is here may do all of it', async () => {
  const bench = await startedBench()
  const only = defineOperator(bench.writer, { name: 'Ana', role: 'technician' }, { operator: '', via: 'test' })
  bench.desk.switchOperator(only.id)
  bench.desk.openNew({ kind: 'return', complaint: 'x', unit: { sku: 'AUR-K17' }, buyer: BUYER }, true)
  const caseId = bench.desk.read().desk.open ?? ''
  expect(bench.desk.act(caseId, { type: 'waive-shot', shot: 'parcel', reason: 'gone' }, { type: 'noted' }, 'key').tone).toBe('accepted')
  expect(readBenchScreen(bench).open?.buyer).toEqual(BUYER)
})

it.each([
  ['Svenja Platzhalter', 'S. P.'],
  ['王小明', '王.'],
  [' ada  lovelace ', 'A. L.'],
])('of %s the initials are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
