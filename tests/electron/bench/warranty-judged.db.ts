import { expect, it } from 'vitest'
import { rebuildViews } from '../../../db/project.ts'
import { readCaseScreen } from '../../../db/views/case-screen.ts'
import { readCase } from '../../../db/views/case-view.ts'
import { handleCommand } from '../../../electron/bench/handle-command.ts'
import type { CaseCommand } from '../../../shared/cases/commands.ts'
import { caseStream } from '../../../shared/event.ts'
import type { WarrantyVerdictV1 } from '../../../shared/policy/warranty-verdict-v1.ts'
import { write } from '../../../electron/bench/writer.ts'
import { STORY } from '../../shared/cases/case-story.ts'
import { daysAfter } from '../../shared/policy/case-at-hand.ts'
import { benchAtWork } from './running-bench.ts'

const CASE_ID = 'case-1'
const isDecide = (command: CaseCommand) => command.type === 'move' && command.transition === 'decide'

async function diagnosedCase() {
  const bench = await benchAtWork()
  const does = (command: CaseCommand) => handleCommand(bench.writer, CASE_ID, command, { operator: 'li-na', via: 'key' })
  for (const command of STORY.slice(0, STORY.findIndex(isDecide))) expect(does(command).ok).toBe(true)
  const judged = () => readCase(bench.db, CASE_ID)?.case.warranty
  const shown = () => readCaseScreen(bench.db, CASE_ID)?.warranty
  return { bench, does, judged, shown }
}

it('until the decision is due, the verdict follows the facts and is kept nowhere', async () => {
  const { does, judged, shown } = await diagnosedCase()
  expect(shown()?.rules.map(({ type }) => type)).toEqual(['line', 'delivery-unknown'])
  does({ type: 'answer', question: 'cause', answer: 'misuse' })
  expect(judged()).toBeUndefined()
})

it('when the decision is due, the verdict is kept with the policy it was judged by', async () => {
  const { bench, does, judged, shown } = await diagnosedCase()
  const done = does({ type: 'move', transition: 'decide' })
  expect(done.ok ? done.value.map(({ event }) => event.type) : []).toEqual(['case.moved.v1', 'case.warranty-judged.v2'])
  expect(judged()).toMatchObject({ policy: { id: 'standard', version: 2 }, answer: 'open', missing: [{ type: 'delivery' }] })
  expect(shown()).toEqual(judged())
  rebuildViews(bench.db)
  expect(shown()).toEqual(judged())
})

it('taken back with the step that made it due, it is gone', async () => {
  const { bench, judged } = await diagnosedCase()
  bench.desk.lay(CASE_ID)
  bench.desk.press('MB:GO:DECIDE')
  expect(judged()).toBeDefined()
  expect(bench.desk.press('MB:UNDO').say.type).toBe('taken-back')
  expect(judged()).toBeUndefined()
})

it('a verdict that was kept by version 1 is read as it was written', async () => {
  const { bench, does, shown } = await diagnosedCase()
  does({ type: 'move', transition: 'decide' })
  does({ type: 'move', transition: 'repair' })
  const verdict: WarrantyVerdictV1 = {
    policy: { id: 'standard', version: 1 },
    answer: 'open',
    rules: [{ type: 'proof-missing', exclusion: 'wear', shots: ['damage'] }],
  }
  write(bench.writer, caseStream(CASE_ID), [{ type: 'case.warranty-judged.v1', verdict }], { operator: 'li-na', via: 'key' })
  expect(shown()).toEqual(verdict)
  rebuildViews(bench.db)
  expect(shown()).toEqual(verdict)
})

it('until the decision is taken, the verdict follows what is still found; then it is kept as it was', async () => {
  const { bench, does, judged, shown } = await diagnosedCase()
  does({ type: 'move', transition: 'decide' })
  const due = judged()
  does({ type: 'take-reading', reading: { kind: 'weight', value: 1600, unit: 'g' } })
  expect(does({ type: 'move', transition: 'hold-buyer' }).ok).toBe(true)
  does({ type: 'move', transition: 'resume' })
  const taken = does({ type: 'move', transition: 'repair' })
  expect(taken.ok ? taken.value.map(({ event }) => event.type) : []).toEqual(['case.moved.v1', 'case.options-weighed.v1'])
  expect(shown()).toEqual(due)
  expect(readCaseScreen(bench.db, CASE_ID)?.isWarrantyKept).toBe(true)
})

it('what is measured while it is decided changes the verdict that is kept', async () => {
  const { bench, does, judged, shown } = await diagnosedCase()
  // Ten weeks before the claim: the return window is over.
  const deliveredOn = daysAfter((readCaseScreen(bench.db, CASE_ID)?.openedAt ?? '').slice(0, 10), -70)
  const announced = { unit: { sku: 'AUR-K17' }, complaint: '', order: { orderId: '1', marketplace: '', deliveredOn } }
  write(bench.writer, caseStream(CASE_ID), [{ type: 'case.announced-anew.v1', announced }], { operator: 'li-na', via: 'key' })
  does({ type: 'answer', question: 'fault', answer: 'f03-battery' })
  does({ type: 'answer', question: 'cause', answer: 'wear' })
  does({ type: 'move', transition: 'decide' })
  expect(judged()).toMatchObject({ answer: 'open', missing: [{ type: 'reading', kind: 'battery-capacity', unit: '%' }] })
  does({ type: 'take-reading', reading: { kind: 'battery-capacity', value: 40, unit: '%' } })
  expect(shown()).toMatchObject({ answer: 'covered', by: 'warranty' })
  const taken = does({ type: 'move', transition: 'repair' })
  expect(taken.ok ? taken.value.map(({ event }) => event.type) : []).toEqual([
    'case.moved.v1',
    'case.warranty-judged.v2',
    'case.options-weighed.v1',
  ])
  expect(judged()).toEqual(shown())
  expect(judged()).toMatchObject({ answer: 'covered' })
})
