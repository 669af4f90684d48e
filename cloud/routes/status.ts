import type { FastifyInstance } from 'fastify'
import { type Held, type StatusReply, type StatusRequest, statusRequest } from '../../shared/protocol/status.ts'
import { ok } from '../../shared/result.ts'
import type { Admitted } from '../auth/admit.ts'
import type { Cloud } from '../cloud.ts'
import { type CenterDb, inCenter } from '../store/in-center.ts'
import { readHead } from '../store/read-head.ts'
import { signedRoute } from '../wire/signed-route.ts'

/** What a bench told longer ago says nothing of now. */
const HELD_FOR_HOURS = 24

async function keepStatus(
  db: CenterDb,
  { center, bench, release }: Admitted,
  { seen, unsent, holding }: StatusRequest,
  now: Date,
): Promise<void> {
  await db.query({
    name: 'keep-status',
    text: `INSERT INTO holding AS h (center, bench, seen_at, release, seen_head, unsent_events, unsent_pictures, unsent_bytes, case_id, operator)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      ON CONFLICT (center, bench) DO UPDATE SET seen_at = $3, release = $4, seen_head = $5, unsent_events = $6, unsent_pictures = $7,
        unsent_bytes = $8, case_id = $9, operator = $10`,
    values: [
      center,
      bench,
      now,
      release,
      seen,
      unsent.events,
      unsent.pictures,
      unsent.bytes,
      holding?.caseId ?? null,
      holding?.operator ?? null,
    ],
  })
}

async function heldByOthers(db: CenterDb, { center, bench }: Admitted, now: Date): Promise<readonly Held[]> {
  const { rows } = await db.query<Omit<Held, 'seenAt'> & { seen_at: Date }>({
    name: 'held-by-others',
    text: `SELECT h.bench, b.name AS "benchName", h.operator, h.case_id AS "caseId", h.seen_at
      FROM holding h JOIN bench b ON b.bench = h.bench
      WHERE h.center = $1 AND h.bench <> $2 AND h.case_id IS NOT NULL AND b.state = 'active' AND h.seen_at > $3 ORDER BY h.seen_at DESC`,
    values: [center, bench, new Date(now.getTime() - HELD_FOR_HOURS * 3_600_000)],
  })
  return rows.map(({ seen_at, ...held }) => ({ ...held, seenAt: seen_at.toISOString() }))
}

async function answer(db: CenterDb, from: Admitted, now: number): Promise<StatusReply> {
  const { rows } = await db.query<{ benchSeq: number; hash: string }>({
    name: 'head-of-bench',
    text: `SELECT bench_seq AS "benchSeq", encode(hash, 'hex') AS hash FROM bench_head WHERE center = $1 AND bench = $2 AND bench_seq > 0`,
    values: [from.center, from.bench],
  })
  const [yours] = rows
  const held = await heldByOthers(db, from, new Date(now))
  return { ...(await readHead(db, from.center)), ...(yours === undefined ? {} : { yours }), held: [...held], now }
}

/** `POST /v1/status`. Nothing of the database is held while the question waits. */
export function statusRoute(app: FastifyInstance, cloud: Cloud): void {
  signedRoute(app, cloud, '/v1/status', statusRequest, async (_, { from, message, ended }) => {
    const first = await inCenter(cloud.pool, from.center, async (db) => {
      await keepStatus(db, from, message, new Date(cloud.now()))
      return answer(db, from, cloud.now())
    })
    if (first.head > message.seen || message.wait === 0) return ok(first)
    const limit = AbortSignal.any([ended, AbortSignal.timeout(message.wait * 1000)])
    await cloud.heads.grownPast(from.center, from.bench, message.seen, limit)
    return ok(await inCenter(cloud.pool, from.center, (db) => answer(db, from, cloud.now())))
  })
}
