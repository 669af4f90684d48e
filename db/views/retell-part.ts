import type { CaseEvent } from '../../shared/cases/events.ts'
import { type AnyEvent, caseOfStream } from '../../shared/event.ts'
import type { StockEvent } from '../../shared/parts/events.ts'
import { isAccepted } from '../../shared/merge/is-accepted.ts'
import { stockStream } from '../../shared/parts/stream.ts'
import type { Recorded } from '../../shared/recorded.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { RECORDED_COLUMNS, type RecordedRow, rowToRecorded } from '../recorded-row.ts'
import { dropStock, projectStock, projectUses } from './stock-view.ts'
import { stuckAgain } from './stuck-again.ts'

/**
 * Every event that can change the stock of a part, in the order that counts, with what takes such events back. What was used before anybody counted has no
 * line in the history: it is looked for in the log, since a count that came to stand before it makes it tell. Literals, so that the index of just
 * these events serves.
 */
function touching(db: ReadableDb, part: string): readonly Recorded<AnyEvent>[] {
  const columns = RECORDED_COLUMNS.join(', ')
  const changes = "type IN ('case.part-used.v1', 'case.part-removed.v1') AND json_extract(body, '$.payload.part') = @part"
  const rows = db
    .prepare(
      `SELECT * FROM (
        SELECT ${columns} FROM event WHERE stream = @stream
        UNION ALL
        SELECT ${columns} FROM event WHERE ${changes}
        UNION ALL
        SELECT ${columns} FROM event WHERE type = 'case.taken-back.v1' AND stream IN (SELECT stream FROM event WHERE ${changes})
      ) ORDER BY server_seq ASC NULLS LAST, seq`,
    )
    .all({ part, stream: stockStream(part) }) as RecordedRow[]
  return rows.map((row) => rowToRecorded<AnyEvent>(row)).filter(isAccepted)
}

/** Tells the whole history of a part's stock anew, in the order that counts: an event came to stand before some that were told already. */
export function retellPart(db: WritableDb, part: string): void {
  dropStock(db, part)
  for (const recorded of touching(db, part)) {
    const caseId = caseOfStream(recorded.stream)
    if (caseId === undefined) projectStock(db, part, [recorded as Recorded<StockEvent>])
    else projectUses(db, caseId, [recorded as Recorded<CaseEvent>])
  }
  stuckAgain(db, part)
}
