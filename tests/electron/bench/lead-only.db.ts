import { expect, it } from 'vitest'
import { readCase } from '../../../db/views/case-view.ts'
import { decideAll } from '../../../electron/bench/decide-all.ts'
import { handleCommand } from '../../../electron/bench/handle-command.ts'
import { defineOperator } from '../../../electron/bench/operators/manage-operators.ts'
import { readBenchScreen } from '../../../electron/bench/read-bench-screen.ts'
import type { CaseCommand } from '../../../shared/cases/commands.ts'
import { STORY } from '../../shared/cases/case-story.ts'
import { benchAtWork } from './running-bench.ts'

const CASE_ID = 'case-1'
const DUE = STORY.findIndex((command) => command.type === 'move' && command.transition === 'repair')

/** A decision is due, and a technician works at the bench; the lead's badge lies beside it. */
async function technicianDecides() {
  const bench = await benchAtWork()
  const lead = bench.desk.read().operator
  const technician = defineOperator(bench.writer, { name: 'Wang Lei', role: 'technician' }, { operator: lead.id, via: 'test' })
  const commands = STORY.slice(0, DUE).map(
    (command): CaseCommand => (command.type === 'open' ? { type: 'open', opened: { ...command.opened, workflowVersion: 2 } } : command),
  )
  for (const command of commands) expect(handleCommand(bench.writer, CASE_ID, command, { operator: lead.id, via: 'key' }).ok).toBe(true)
  bench.desk.lay(CASE_ID)
  bench.desk.switchOperator(technician.id)
  const stage = () => readCase(bench.db, CASE_ID)?.case.stage.name
  const offered = () => readBenchScreen(bench).steps.map(({ code }) => code)
  return { bench, lead, technician, stage, offered }
}

it('given a technician at the bench, scrapping is not offered, and its code is refused with who may', async () => {
  const { bench, stage, offered } = await technicianDecides()
  expect(offered()).toContain('MB:GO:REPAIR')
  expect(offered()).not.toContain('MB:GO:SCRAP')
  expect(bench.desk.press('MB:GO:SCRAP')).toMatchObject({
    tone: 'refused',
    say: { type: 'refused', refusal: { type: 'not-allowed', needs: 'lead' } },
  })
  expect(stage()).toBe('deciding')
})

it('given a lead scans his badge, it is offered and done in his name', async () => {
  const { bench, lead, stage, offered } = await technicianDecides()
  bench.desk.switchOperator(lead.id)
  expect(offered()).toContain('MB:GO:SCRAP')
  expect(bench.desk.press('MB:GO:SCRAP').tone).toBe('accepted')
  expect(stage()).toBe('scrapped')
})

it('given many cases decided at once, a technician is refused each of them', async () => {
  const { bench, technician, stage } = await technicianDecides()
  const deciding = { writer: bench.writer, queueLabel: bench.printing.queue }
  const decided = decideAll(deciding, technician.id, { caseIds: [CASE_ID], transition: 'scrap', note: '' })
  expect(decided).toMatchObject({ done: [], refused: [{ caseId: CASE_ID, refusal: { type: 'not-allowed' } }] })
  expect(stage()).toBe('deciding')
})

const GOODWILL: CaseCommand = { type: 'override-warranty', answer: 'covered', reason: 'regular buyer' }

it('given a technician decides otherwise than the warranty, then it is refused with who may, and nothing is kept', async () => {
  const { bench, technician } = await technicianDecides()
  const done = handleCommand(bench.writer, CASE_ID, GOODWILL, { operator: technician.id, via: 'key' })
  expect(done).toEqual({ ok: false, error: { type: 'not-allowed', needs: 'lead' } })
  expect(readCase(bench.db, CASE_ID)?.case.warrantyOverride).toBeUndefined()
})

it('given a lead does, then it is kept in his name', async () => {
  const { bench, lead } = await technicianDecides()
  const done = handleCommand(bench.writer, CASE_ID, GOODWILL, { operator: lead.id, via: 'key' })
  expect(done.ok && done.value.map(({ operator, event }) => [operator, event.type])).toEqual([[lead.id, 'case.warranty-overridden.v1']])
})
