import { implement } from '@orpc/server'
import { readCase } from '../../../db/views/case-view.ts'
import { findCases, pickCases, readQueue } from '../../../db/views/queue-view.ts'
import { readCenter } from '../../../db/views/catalogue-view.ts'
import { CURRENT_DEADLINES } from '../../../shared/clocks/deadline-profiles.ts'
import { endOfDay } from '../../../shared/clocks/end-of-day.ts'
import { contract } from '../../../shared/contract/contract.ts'
import type { Bench } from '../bench.ts'
import { caseScreenToday } from '../case-screen-today.ts'
import { decideAll } from '../decide-all.ts'
import { withShownBuyers } from '../shown-buyer.ts'

const FOUND_AT_MOST = 50

/** Cases, the queue and the search. */
export function caseRoutes({ db, desk, printing, surroundings, writer }: Bench) {
  const { cases, queue, search } = implement(contract)
  return {
    cases: {
      get: cases.get.handler(({ input }) => caseScreenToday(writer, input.caseId) ?? null),
      openClaim: cases.openClaim.handler(({ input: { caseId, kind, reference, openedAt } }) => {
        const marketplace = readCase(db, caseId)?.case.order?.marketplace
        const { id, version } = CURRENT_DEADLINES
        const claim = {
          id: surroundings.newId(surroundings.now()),
          kind,
          profile: { id, version },
          openedAt,
          ...(marketplace === undefined || marketplace === '' ? {} : { marketplace }),
          ...(reference === undefined ? {} : { reference }),
        }
        return desk.act(caseId, { type: 'open-claim', claim }, { type: 'claim-opened', kind }, 'key')
      }),
      moveClaim: cases.moveClaim.handler(({ input: { caseId, claim, move, at } }) => {
        const kind = readCase(db, caseId)?.case.claims?.find(({ id }) => id === claim)?.kind ?? 'other'
        return desk.act(caseId, { type: 'move-claim', claim, move, at }, { type: 'claim-moved', kind, move }, 'key')
      }),
    },
    queue: {
      page: queue.page.handler(({ input: { filter, added, offset, limit } }) => {
        const now = new Date(surroundings.now()).toISOString()
        const moment = { now, endOfDay: endOfDay(now, readCenter(db)?.timeZone ?? 'UTC') }
        const page = readQueue(db, filter, offset, limit, moment, added)
        return { ...page, rows: withShownBuyers(db, page.rows) }
      }),
      pick: queue.pick.handler(({ input: { filter, added, limit } }) => {
        const now = new Date(surroundings.now()).toISOString()
        const moment = { now, endOfDay: endOfDay(now, readCenter(db)?.timeZone ?? 'UTC') }
        return pickCases(db, filter, limit, moment, added)
      }),
      decide: queue.decide.handler(({ input }) => {
        const decided = decideAll({ writer, queueLabel: printing.queue }, desk.read().operator.id, input)
        printing.wake()
        return decided
      }),
    },
    search: { find: search.find.handler(({ input }) => ({ rows: withShownBuyers(db, findCases(db, input.text, FOUND_AT_MOST)) })) },
  }
}
