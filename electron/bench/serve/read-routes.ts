import { implement } from '@orpc/server'
import { readCaseScreen } from '../../../db/views/case-screen.ts'
import { findCases, readQueue } from '../../../db/views/queue-view.ts'
import { readCenter } from '../../../db/views/catalogue-view.ts'
import { endOfDay } from '../../../shared/clocks/end-of-day.ts'
import { contract } from '../../../shared/contract/contract.ts'
import type { Bench } from '../bench.ts'

const FOUND_AT_MOST = 50

/** Requests that only read. */
export function readRoutes({ db, surroundings }: Bench) {
  const { cases, queue, search } = implement(contract)
  return {
    cases: { get: cases.get.handler(({ input }) => readCaseScreen(db, input.caseId) ?? null) },
    queue: {
      page: queue.page.handler(({ input: { filter, offset, limit } }) => {
        const now = new Date(surroundings.now()).toISOString()
        const moment = { now, endOfDay: endOfDay(now, readCenter(db)?.timeZone ?? 'UTC') }
        return readQueue(db, filter, offset, limit, moment)
      }),
    },
    search: { find: search.find.handler(({ input }) => ({ rows: findCases(db, input.text, FOUND_AT_MOST) })) },
  }
}
