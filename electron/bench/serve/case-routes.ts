import { implement } from '@orpc/server'
import { readStream } from '../../../db/event-log.ts'
import { readCase } from '../../../db/views/case-view.ts'
import { countDue, findCases, pickCases, readQueue } from '../../../db/views/queue-view.ts'
import { conflictSaid } from '../../../shared/bench/command-machine.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { caseStream } from '../../../shared/event.ts'
import { takeValue } from '../../../shared/merge/take-value.ts'
import { CURRENT_DEADLINES } from '../../../shared/clocks/deadline-profiles.ts'
import { contract } from '../../../shared/contract/contract.ts'
import type { Bench } from '../bench.ts'
import { caseScreenToday } from '../case-screen-today.ts'
import { decideAll } from '../decide-all.ts'
import { withShownBuyers } from '../shown-buyer.ts'
import { queueMoment } from '../queue-moment.ts'
import { readSettings } from '../settings.ts'
import { withHolder, withHolders } from '../sync/held-by.ts'

const FOUND_AT_MOST = 50

/** Cases, the queue and the search. */
export function caseRoutes(bench: Bench) {
  const { cloud, db, desk, due, printing, surroundings, writer } = bench
  const { cases, queue, search } = implement(contract)
  return {
    cases: {
      get: cases.get.handler(({ input }) => {
        const screen = withHolders(bench, caseScreenToday(writer, input.caseId))
        const shots = screen === undefined ? undefined : [screen, ...screen.absorbed].flatMap(({ state }) => state.shots)
        const pictures = shots?.flatMap((shot) => ('photo' in shot ? [shot.photo.sha256] : []))
        if (pictures !== undefined) cloud.bring(input.caseId, pictures)
        return screen ?? null
      }),
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
      buyerWrote: cases.buyerWrote.handler(({ input: { caseId, about, at } }) =>
        desk.act(caseId, { type: 'buyer-wrote', about, ...(at === undefined ? {} : { at }) }, { type: 'buyer-wrote', about }, 'key'),
      ),
      buyerAnswered: cases.buyerAnswered.handler(({ input: { caseId, at } }) =>
        desk.act(caseId, { type: 'buyer-answered', ...(at === undefined ? {} : { at }) }, { type: 'buyer-answered' }, 'key'),
      ),
      moveClaim: cases.moveClaim.handler(({ input: { caseId, claim, move, at } }) => {
        const kind = readCase(db, caseId)?.case.claims?.find(({ id }) => id === claim)?.kind ?? 'other'
        return desk.act(caseId, { type: 'move-claim', claim, move, at }, { type: 'claim-moved', kind, move }, 'key')
      }),
      takeValue: cases.takeValue.handler(({ input: { caseId, event } }) => {
        const lost = readStream<CaseEvent>(db, caseStream(caseId)).find(({ id, disposition }) => id === event && disposition === 'lost')
        const command = lost === undefined ? undefined : takeValue(lost.event)
        if (command === undefined) return desk.say('refused', { type: 'refused', refusal: { type: 'no-conflict' } })
        return desk.act(caseId, command, { type: 'value-taken' }, 'key')
      }),
      merge: cases.merge.handler(({ input: { caseId, into } }) => {
        const [ends, goesOn] = [readCase(db, caseId)?.case.rma, readCase(db, into)?.case.rma]
        if (ends === undefined || goesOn === undefined) return desk.say('refused', { type: 'refused', refusal: { type: 'case-unknown' } })
        const say = { type: 'merged', rma: goesOn, other: ends } as const
        return desk.act(caseId, { type: 'merge', into: { caseId: into, rma: goesOn } }, say, 'key')
      }),
      keepApart: cases.keepApart.handler(({ input: { caseId, from } }) => {
        const [rma, other] = [readCase(db, caseId)?.case.rma, readCase(db, from)?.case.rma]
        if (rma === undefined || other === undefined) return desk.say('refused', { type: 'refused', refusal: { type: 'case-unknown' } })
        return desk.act(caseId, { type: 'keep-apart', from: { caseId: from, rma: other } }, { type: 'kept-apart', rma, other }, 'key')
      }),
      resolveConflict: cases.resolveConflict.handler(({ input: { caseId, keeps } }) => {
        const row = readCase(db, caseId)
        const say = row === undefined ? ({ type: 'noted' } as const) : conflictSaid({ state: row.case }, keeps)
        return desk.act(caseId, { type: 'resolve-conflict', keeps }, say, 'key')
      }),
    },
    queue: {
      page: queue.page.handler(({ input: { filter, added, offset, limit } }) => {
        const page = readQueue(db, filter, offset, limit, queueMoment(db, surroundings.now()), added)
        return { ...page, rows: withShownBuyers(db, page.rows).map((row) => withHolder(bench, row)) }
      }),
      due: queue.due.handler(() => ({
        ...countDue(db, queueMoment(db, surroundings.now())),
        hours: readSettings(db).dueSoonHours,
        rung: due.rung(),
      })),
      pick: queue.pick.handler(({ input: { filter, added, limit } }) =>
        pickCases(db, filter, limit, queueMoment(db, surroundings.now()), added),
      ),
      decide: queue.decide.handler(({ input }) => {
        const decided = decideAll({ writer, queueLabel: printing.queue }, desk.read().operator.id, input)
        printing.wake()
        return decided
      }),
    },
    search: { find: search.find.handler(({ input }) => ({ rows: withShownBuyers(db, findCases(db, input.text, FOUND_AT_MOST)) })) },
  }
}
