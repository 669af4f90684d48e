import { readEventBody } from '../shared/event-body.ts'
import type { AnyEvent } from '../shared/event.ts'
import type { Recorded } from '../shared/recorded.ts'
import { hashOf } from './bench-chain.ts'
import { retell } from './fold-placed.ts'
import { isOverdue } from './forget-places.ts'
import type { ReadableDb, WritableDb } from './handles.ts'
import { setAside, writeAgain } from './set-aside.ts'
import { transaction } from './transaction.ts'

type Row = { readonly bench: string; readonly body: string; readonly at: string }

/** What was set aside and nobody has written again: no event here has its id. A text that is no event has none. */
function nowhere(db: ReadableDb): readonly Row[] {
  const rows = db.prepare(`
    SELECT bench, body, at FROM event_set_aside
    WHERE json_valid(body) AND json_extract(body, '$.id') IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM event WHERE event.id = json_extract(event_set_aside.body, '$.id'))
    ORDER BY rowid`)
  return rows.all() as Row[]
}

/**
 * What other benches wrote, is held here and can come into the center's log in no other way is written again by this bench, with its ids, times and names:
 * what waits of those benches of which the cloud takes nothing from here, and what was set aside a while ago. Who wrote it may still send it: it
 * counts once. Returns how many.
 */
export function writeLostAgain(db: WritableDb, bench: string, unsendable: readonly string[], now: number): number {
  const waiting = nowhere(db)
  if (waiting.length === 0 && unsendable.length === 0) return 0
  return transaction(db, () => {
    const gone = unsendable.flatMap((other) => setAside(db, other, 0, now))
    const lost = new Map<string, Recorded<AnyEvent>>()
    for (const { bench: other, body, at } of nowhere(db)) {
      if (!unsendable.includes(other) && !isOverdue(Date.parse(at), now)) continue
      const event = readEventBody<AnyEvent>(0, hashOf(body), body)
      lost.set(event.id, event)
    }
    const events = [...lost.values()]
    writeAgain(db, events, bench)
    retell(db, [...gone, ...events])
    return events.length
  })
}
