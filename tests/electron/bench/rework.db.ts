import { expect, it } from 'vitest'
import { rebuildViews } from '../../../db/project.ts'
import { readCase } from '../../../db/views/case-view.ts'
import { handleCommand } from '../../../electron/bench/handle-command.ts'
import type { CaseCommand } from '../../../shared/cases/commands.ts'
import { rmaFromNumber } from '../../../shared/cases/rma.ts'
import { STORY } from '../../shared/cases/case-story.ts'
import { benchAtWork } from './running-bench.ts'

const SERIAL = STORY.findIndex(({ type }) => type === 'record-serial')
const DECIDE = STORY.findIndex((command) => command.type === 'move' && command.transition === 'decide')

/** The story as another case of the same unit, under version 2 of the workflow. */
function told(number: number): readonly CaseCommand[] {
  return STORY.map(
    (command): CaseCommand =>
      command.type === 'open' ? { type: 'open', opened: { ...command.opened, rma: rmaFromNumber(number), workflowVersion: 2 } } : command,
  )
}

async function bench() {
  const { db, writer, desk } = await benchAtWork()
  const does = (caseId: string, ...commands: readonly CaseCommand[]) =>
    commands.map((command) => handleCommand(writer, caseId, command, { operator: 'li-na', via: 'key' }))
  const state = (caseId: string) => readCase(db, caseId)?.case
  return { db, desk, does, state }
}

it('given a unit was repaired here, when its number is read off it again, then the case is the rework of that one', async () => {
  const { db, does, state } = await bench()
  does('case-1', ...told(1))
  does('case-2', ...told(2).slice(0, SERIAL))
  expect(state('case-2')?.reworkOf).toBeUndefined()
  does('case-2', ...told(2).slice(SERIAL, SERIAL + 1))
  expect(state('case-2')?.reworkOf).toEqual({ caseId: 'case-1', rma: rmaFromNumber(1) })
  rebuildViews(db)
  expect(state('case-2')?.reworkOf?.caseId).toBe('case-1')
})

it('a rework is not decided about before it is said whose it is', async () => {
  const { does } = await bench()
  does('case-1', ...told(1))
  const [last] = does('case-2', ...told(2).slice(0, DECIDE + 1)).slice(-1)
  expect(last).toEqual({ ok: false, error: { type: 'stage-incomplete', missing: [{ type: 'question', question: 'rework' }] } })
  const [answered, decided] = does('case-2', { type: 'answer', question: 'rework', answer: 'part' }, { type: 'move', transition: 'decide' })
  expect([answered?.ok, decided?.ok]).toEqual([true, true])
})

it('given it only goes back unrepaired, then what comes after is no rework', async () => {
  const { does, state } = await bench()
  const asIs = told(1).flatMap((command): readonly CaseCommand[] => {
    if (command.type === 'move' && command.transition === 'repair') return [{ type: 'move', transition: 'return-as-is' }]
    const isOfRepair = command.type === 'use-part' || (command.type === 'move' && ['test', 'pass'].includes(command.transition))
    return isOfRepair || (command.type === 'keep-photo' && command.shot === 'tested') ? [] : [command]
  })
  does('case-1', ...asIs)
  expect(state('case-1')?.stage.name).toBe('returned-as-is')
  does('case-2', ...told(2).slice(0, SERIAL + 1))
  expect(state('case-2')?.reworkOf).toBeUndefined()
})

it('given another number is read after all, then it is no rework any more', async () => {
  const { does, state } = await bench()
  does('case-1', ...told(1))
  does('case-2', ...told(2).slice(0, SERIAL + 1), { type: 'record-serial', serial: 'AK17-OTHER' })
  expect(state('case-2')?.reworkOf).toBeUndefined()
})
