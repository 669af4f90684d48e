import { expect, it } from 'vitest'
import { dumpViews, rebuildViews } from '../../../db/project.ts'
import { pickCases, readQueue } from '../../../db/views/queue-view.ts'
import { readCase } from '../../../db/views/case-view.ts'
import { handleCommand } from '../../../electron/bench/handle-command.ts'
import { openNewCase } from '../../../electron/bench/new-case.ts'
import { openOnBench } from '../../../electron/bench/open-on-bench.ts'
import { defineOperator } from '../../../electron/bench/operators/manage-operators.ts'
import { publishExtension } from '../../../electron/bench/publish-extension.ts'
import { readBenchScreen } from '../../../electron/bench/read-bench-screen.ts'
import type { ExtensionDraft } from '../../../shared/cases/check-extension.ts'
import { benchAtWork } from './running-bench.ts'

const name = (en: string, zh: string) => ({ en, 'zh-CN': zh })
const DRAFT: ExtensionDraft = {
  states: [
    {
      id: 'customs',
      name: name('Waits for customs papers', '等待报关资料'),
      from: 'received',
      transition: 'open',
      move: 'buyer',
      checklist: [{ id: 'papers', name: name('Papers are here', '资料已到') }],
    },
  ],
  checklists: [{ id: 'dry', category: 'other', stage: 'received', items: [{ id: 'outside-dry', name: name('Box is dry', '外箱干燥') }] }],
}

async function leadPublished() {
  const bench = await benchAtWork()
  const operator = bench.desk.read().operator.id
  const actor = { operator, via: 'key' }
  const open = () => {
    const done = openNewCase(bench.writer, { kind: 'return', complaint: 'x', unit: { sku: 'NEW-1' } }, actor)
    if (!done.ok) throw new Error('not opened')
    return done.value.caseId
  }
  const before = open()
  expect(publishExtension(bench.writer, DRAFT, actor)).toMatchObject({ published: { version: 1 } })
  const after = open()
  for (const caseId of [before, after]) {
    expect(handleCommand(bench.writer, caseId, { type: 'receive' }, actor).ok).toBe(true)
    for (const shot of ['parcel', 'label'] as const)
      handleCommand(bench.writer, caseId, { type: 'waive-shot', shot, reason: 'test' }, actor)
  }
  return { bench, actor, before, after }
}

it('given a case of before, when the center adds states, then it goes on as it began', async () => {
  const { bench, actor, before } = await leadPublished()
  expect(handleCommand(bench.writer, before, { type: 'move', transition: 'open' }, actor)).toMatchObject({ ok: true })
  expect(readCase(bench.db, before)?.case.stage.name).toBe('inspecting')
})

it('given a case of after, then its list is ticked at the bench, and the way leads through the state, whose clock waits', async () => {
  const { bench, after } = await leadPublished()
  bench.desk.lay(after)
  expect(readBenchScreen(bench)).toMatchObject({ prompt: { type: 'tick', item: { id: 'outside-dry' } } })
  expect(bench.desk.press('MB:GO:OPEN')).toMatchObject({
    tone: 'refused',
    say: { refusal: { type: 'stage-incomplete', missing: [{ type: 'tick', own: { en: 'Box is dry' } }] } },
  })
  expect(bench.desk.press('MB:TICK:OUTSIDE-DRY').tone).toBe('accepted')
  expect(readCase(bench.db, after)).toMatchObject({ case: { stage: { name: 'received' } } })
  expect(bench.desk.press('MB:GO:OPEN')).toMatchObject({ say: { type: 'added-state', state: DRAFT.states[0]?.name } })
  const moment = { now: '2026-01-01T00:00:00.000Z', soon: '2026-01-01T04:00:00.000Z', endOfDay: '2026-01-02T00:00:00.000Z' }
  const page = readQueue(bench.db, 'open', 0, 10, moment, 'customs')
  expect(page).toMatchObject({ total: 1, added: [{ id: 'customs', name: { en: 'Waits for customs papers' }, count: 1 }] })
  expect(page.rows).toMatchObject([{ caseId: after, stage: 'received', added: { en: 'Waits for customs papers' } }])
  expect(page.rows[0]?.dueAt).toBeUndefined()
  expect(pickCases(bench.db, 'open', 10, moment, 'customs')).toMatchObject([{ caseId: after, added: { en: 'Waits for customs papers' } }])
  expect(readBenchScreen(bench).steps.map(({ code }) => code)).toEqual(expect.arrayContaining(['MB:TICK:PAPERS', 'MB:BACK']))
  expect(bench.desk.press('MB:ON').tone).toBe('refused')
  bench.desk.press('MB:TICK:PAPERS')
  expect(bench.desk.press('MB:ON')).toMatchObject({ tone: 'accepted', say: { type: 'moved', to: 'inspecting' } })
  expect(readQueue(bench.db, 'open', 0, 10, moment).added).toEqual([])
})

it('given a newer version without the state, then the case keeps its own', async () => {
  const { bench, actor, after } = await leadPublished()
  expect(publishExtension(bench.writer, { states: [], checklists: [] }, actor)).toMatchObject({ published: { version: 2 } })
  expect(openOnBench(bench.writer, after)?.workflow.added?.map(({ id }) => id)).toEqual(['customs'])
})

it('given the same again, then no version is told', async () => {
  const { bench, actor } = await leadPublished()
  expect(publishExtension(bench.writer, DRAFT, actor)).toMatchObject({ published: { version: 1 } })
})

it('given a technician, or names in one language only, then nothing is published, and it is said why', async () => {
  const { bench, actor } = await leadPublished()
  const technician = defineOperator(bench.writer, { name: 'Wang Lei', role: 'technician' }, actor)
  expect(publishExtension(bench.writer, { ...DRAFT, states: [] }, { operator: technician.id, via: 'key' })).toEqual({
    refused: 'not-allowed',
    needs: 'lead',
  })
  const unnamed = { ...DRAFT, states: DRAFT.states.map((state) => ({ ...state, name: name('Customs', '') })) }
  expect(publishExtension(bench.writer, unnamed, actor)).toEqual({ faults: [{ type: 'state-name', at: 0 }] })
})

it('given the step into the state is taken back, then the case is where it was', async () => {
  const { bench, after } = await leadPublished()
  bench.desk.lay(after)
  bench.desk.press('MB:TICK:OUTSIDE-DRY')
  bench.desk.press('MB:GO:OPEN')
  expect(bench.desk.press('MB:UNDO').tone).toBe('accepted')
  expect(readCase(bench.db, after)?.case.added).toBeUndefined()
})

it('the views fold anew to the same rows', async () => {
  const { bench, after } = await leadPublished()
  bench.desk.lay(after)
  bench.desk.press('MB:TICK:OUTSIDE-DRY')
  bench.desk.press('MB:GO:OPEN')
  const before = dumpViews(bench.db)
  rebuildViews(bench.db)
  expect(dumpViews(bench.db)).toBe(before)
})
