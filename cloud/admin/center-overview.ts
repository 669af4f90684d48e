import type { Pool } from 'pg'
import { inCenter } from '../store/in-center.ts'
import { type BenchOfCenter, benchesOf } from './centers.ts'

export type BenchShown = BenchOfCenter & { readonly unsentPictures: number | null }

export type CenterOverview = {
  readonly events: number
  readonly media: { readonly files: number; readonly bytes: number }
  readonly benches: readonly BenchShown[]
  readonly quarantined: readonly { readonly seq: number; readonly bench: string; readonly reason: string }[]
  readonly openCodes: number
}

/** What is shown of the quarantine; there are more in the table. */
const MOST_QUARANTINED = 50

export async function overviewOf(owner: Pool, center: string, now: Date): Promise<CenterOverview> {
  const benches = await benchesOf(owner, center)
  return inCenter(owner, center, async (db) => {
    const counts = await db.query<{ events: number; files: number; bytes: number; codes: number }>(
      `SELECT (SELECT head FROM center_head WHERE center = $1)::int AS events,
        (SELECT count(*) FROM media WHERE center = $1 AND state = 'there')::int AS files,
        (SELECT coalesce(sum(bytes), 0) FROM media WHERE center = $1)::float8 AS bytes,
        (SELECT count(*) FROM enrolment_code WHERE center = $1 AND used_by IS NULL AND expires_at > $2)::int AS codes`,
      [center, now],
    )
    const pictures = await db.query<{ bench: string; pictures: number }>(
      'SELECT bench, unsent_pictures::int AS pictures FROM holding WHERE center = $1',
      [center],
    )
    const quarantined = await db.query<{ seq: number; bench: string; reason: string }>(
      'SELECT seq::int AS seq, bench, reason FROM quarantine WHERE center = $1 ORDER BY seq DESC LIMIT $2',
      [center, MOST_QUARANTINED],
    )
    const [{ events, files, bytes, codes } = { events: 0, files: 0, bytes: 0, codes: 0 }] = counts.rows
    const ofBench = new Map(pictures.rows.map((row) => [row.bench, row.pictures]))
    return {
      events,
      media: { files, bytes },
      benches: benches.map((bench) => ({ ...bench, unsentPictures: ofBench.get(bench.bench) ?? null })),
      quarantined: quarantined.rows,
      openCodes: codes,
    }
  })
}
