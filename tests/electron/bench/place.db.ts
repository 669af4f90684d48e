import { expect, it } from 'vitest'
import { lastEvent } from '../../../db/counts.ts'
import { keepLocal } from '../../../db/local-state.ts'
import { readBenches, readCenter } from '../../../db/views/catalogue-view.ts'
import { call } from '@orpc/server'
import { createRouter } from '../../../electron/bench/serve/router.ts'
import { benchAtWork } from './running-bench.ts'

const PLACE = { center: 'Ghent 1', bench: 'Bench 3', timeZone: 'Europe/Brussels', address: ['Dok Noord 1', 'Ghent', 'Belgium'] }

it('a center that moves and a bench that is renamed keep their new names, and nothing is written where nothing changed', async () => {
  const bench = await benchAtWork()
  const { setup } = createRouter(bench)
  await call(setup.change, PLACE, { context: {} })
  expect(readCenter(bench.db)).toEqual({ name: 'Ghent 1', timeZone: 'Europe/Brussels', address: PLACE.address })
  expect(readBenches(bench.db)).toContainEqual({ id: bench.writer.bench, name: 'Bench 3' })
  const before = lastEvent(bench.db)
  await call(setup.change, PLACE, { context: {} })
  expect(lastEvent(bench.db)).toBe(before)
})

it('what was said about the store is gone once somebody has read it', async () => {
  const bench = await benchAtWork()
  keepLocal(bench.db, 'problems', [{ type: 'store-damaged' }])
  expect(bench.problems()).toEqual([{ type: 'store-damaged' }])
  expect(await call(createRouter(bench).system.settleProblems, undefined, { context: {} })).toEqual([])
  expect(bench.problems()).toEqual([])
})
