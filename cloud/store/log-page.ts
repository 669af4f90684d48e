import type { PullRequest, PulledEvent } from '../../shared/protocol/pull.ts'
import type { CenterDb } from './in-center.ts'

/** A page ends before its texts come to more, but has at least one event. */
const MOST_PAGE_BYTES = 4_000_000

type Row = {
  seq: number
  bench: string
  bench_seq: number
  body: string
  odd_body: Buffer | null
  disposition: PulledEvent['disposition']
  received_at: Date
}

/** The center's log after a number, as it is told to a bench; empty at its end. */
export async function readPage(
  db: CenterDb,
  center: string,
  { after, limit }: Pick<PullRequest, 'after' | 'limit'>,
): Promise<PulledEvent[]> {
  const { rows } = await db.query<Row>({
    name: 'page',
    text: `SELECT seq, bench, bench_seq, body, odd_body, disposition, received_at FROM (
        SELECT *, sum(octet_length(body) + coalesce(octet_length(odd_body), 0)) OVER (ORDER BY seq) AS bytes,
          row_number() OVER (ORDER BY seq) AS place
        FROM (SELECT * FROM event WHERE center = $1 AND seq > $2 ORDER BY seq LIMIT $3) next
      ) page WHERE bytes <= $4 OR place = 1 ORDER BY seq`,
    values: [center, after, limit, MOST_PAGE_BYTES],
  })
  return rows.map((row) => ({
    seq: row.seq,
    bench: row.bench,
    benchSeq: row.bench_seq,
    body: row.odd_body?.toString('utf8') ?? row.body,
    disposition: row.disposition,
    receivedAt: row.received_at.toISOString(),
  }))
}
