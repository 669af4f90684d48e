import { call } from '@orpc/server'
import { expect, it } from 'vitest'
import { lastEvent } from '../../../db/counts.ts'
import { createRouter } from '../../../electron/bench/serve/router.ts'
import { USUAL_TIMES } from '../../../shared/clocks/working-calendar.ts'
import { benchAtWork } from './running-bench.ts'

it('a center says when it works, once: the cases on its benches are due by that', async () => {
  const bench = await benchAtWork()
  const { setup, bench: desk, cases } = createRouter(bench)
  const received = { sku: 'AUR-K17', complaint: 'stops heating', kind: 'return', received: true } as const
  await call(desk.newCase, received, { context: {} })
  const caseId = bench.desk.read().desk.open ?? ''
  const due = async () => Date.parse((await call(cases.get, { caseId }, { context: {} }))?.dueAt ?? '')
  const before = await due()
  const times = { ...USUAL_TIMES, week: { ...USUAL_TIMES.week, saturday: USUAL_TIMES.week.friday, sunday: USUAL_TIMES.week.friday } }
  await call(setup.changeCalendar, times, { context: {} })
  expect(await call(setup.calendar, undefined, { context: {} })).toEqual(times)
  // Five days instead of five that are no weekend.
  expect((before - (await due())) / 86_400_000).toBe(2)
  const written = lastEvent(bench.db)
  await call(setup.changeCalendar, times, { context: {} })
  expect(lastEvent(bench.db)).toBe(written)
})
