import type { CaseEvent } from '../../shared/cases/events.ts'
import { isFromNewerRelease } from '../../shared/cases/known-events.ts'
import { foldCase } from '../../shared/cases/standing.ts'
import { caseOfStream } from '../../shared/event.ts'
import { readEventBody } from '../../shared/event-body.ts'
import type { EventDisposition } from '../../shared/protocol/disposition.ts'
import type { PulledEvent } from '../../shared/protocol/pull.ts'
import type { CenterDb } from '../store/in-center.ts'
import { readPage } from '../store/log-page.ts'

/** Runs one question in a transaction of its own: an export takes longer than one may. */
export type Ask = <T>(question: (db: CenterDb) => Promise<T>) => Promise<T>

const PAGE = 2_000
const CASES_AT_ONCE = 200

/** The log from its beginning up to a number. */
export async function* eventsUpTo(ask: Ask, center: string, head: number): AsyncGenerator<PulledEvent> {
  for (let after = 0; after < head; ) {
    const page = await ask((db) => readPage(db, center, { after, limit: PAGE }))
    const last = page.at(-1)
    if (last === undefined) return
    yield* page.filter(({ seq }) => seq <= head)
    after = last.seq
  }
}

export async function readAllBenches(db: CenterDb, center: string) {
  const { rows } = await db.query(
    `SELECT bench, name, encode(public_key, 'base64') AS "publicKey", state, replaces, enrolled_at AS "enrolledAt",
        array(SELECT encode(f.public_key, 'base64') FROM former_key f WHERE f.center = $1 AND f.bench = b.bench ORDER BY f.until) AS "formerKeys"
      FROM bench b WHERE center = $1 ORDER BY enrolled_at, bench`,
    [center],
  )
  return rows
}

/** The newest word of each bench for its chain that the exported part of the log still holds. */
export async function readSeals(db: CenterDb, center: string, head: number) {
  const { rows } = await db.query(
    `SELECT DISTINCT ON (s.bench) s.bench, s.bench_seq AS "benchSeq", encode(s.hash, 'hex') AS hash, s.signature
      FROM seal s JOIN event e ON e.center = s.center AND e.bench = s.bench AND e.bench_seq = s.bench_seq
      WHERE s.center = $1 AND e.seq <= $2 ORDER BY s.bench, s.bench_seq DESC`,
    [center, head],
  )
  return rows
}

export async function readBuyerKeys(db: CenterDb, center: string, head: number) {
  const { rows } = await db.query('SELECT buyer, key FROM buyer_key WHERE center = $1 AND seq <= $2 AND key IS NOT NULL ORDER BY buyer', [
    center,
    head,
  ])
  return rows
}

type CaseRow = { stream: string; seq: number; body: string; disposition: EventDisposition }

/** Each case as what counts of its events leaves it, by the rules of this release; without a state where a newer one wrote of it. */
export async function* casesUpTo(ask: Ask, center: string, head: number): AsyncGenerator<object> {
  for (let after = ''; ; ) {
    const { rows } = await ask((db) =>
      db.query<CaseRow>(
        `SELECT e.stream, e.seq, e.body, e.disposition FROM event e JOIN (
            SELECT DISTINCT stream FROM event WHERE center = $1 AND stream > $2 AND stream LIKE 'case:%' AND seq <= $3 ORDER BY stream LIMIT $4
          ) next ON next.stream = e.stream
          WHERE e.center = $1 AND e.seq <= $3 AND e.disposition <> 'quarantined' ORDER BY e.stream, e.seq`,
        [center, after, head, CASES_AT_ONCE],
      ),
    )
    if (rows.length === 0) return
    for (const [stream, events] of Map.groupBy(rows, (row) => row.stream)) {
      const recorded = events.map(({ seq, body, disposition }) => ({ ...readEventBody<CaseEvent>(seq, '', body), disposition }))
      const caseId = caseOfStream(stream)
      yield isFromNewerRelease(recorded) ? { caseId, events: events.length } : { caseId, events: events.length, state: foldCase(recorded) }
      after = stream
    }
  }
}
