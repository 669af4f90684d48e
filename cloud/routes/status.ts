import type { FastifyInstance } from 'fastify'
import type { SyncError } from '../../shared/protocol/error.ts'
import { type Held, type StatusReply, type StatusRequest, statusRequest } from '../../shared/protocol/status.ts'
import { type Result, ok } from '../../shared/result.ts'
import type { Admitted } from '../auth/admit.ts'
import type { Cloud } from '../cloud.ts'
import { type CenterDb, inCenter } from '../store/in-center.ts'
import { readHead } from '../store/read-head.ts'
import { refuseBench } from '../wire/refusal.ts'
import { signedRoute } from '../wire/signed-route.ts'
import { answerPull } from './pull.ts'

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

/** What a bench is told, by what is there now: its access may have been taken away while it waited. */
async function answer(
  db: CenterDb,
  from: Admitted,
  { seen, page: asked }: StatusRequest,
  now: number,
): Promise<Result<StatusReply, SyncError>> {
  const { rows } = await db.query<{ state: string; benchSeq: number | null; hash: string }>({
    name: 'bench-and-its-head',
    text: `SELECT b.state, h.bench_seq AS "benchSeq", encode(h.hash, 'hex') AS hash
      FROM bench b LEFT JOIN bench_head h ON h.center = $1 AND h.bench = b.bench AND h.bench_seq > 0 WHERE b.bench = $2`,
    values: [from.center, from.bench],
  })
  const [own] = rows
  if (own === undefined || own.state === 'revoked') return refuseBench('revoked', 'an admin has taken the access of this bench away')
  const yours = own.benchSeq === null ? {} : { yours: { benchSeq: own.benchSeq, hash: own.hash } }
  const held = [...(await heldByOthers(db, from, new Date(now)))]
  const head = await readHead(db, from.center)
  const pulled =
    asked !== undefined && head.head > seen ? await answerPull(db, from.center, { ...asked, after: seen }, head, now) : undefined
  return ok({ ...head, ...yours, held, now, ...(pulled?.ok === true ? { page: pulled.value } : {}) })
}

/** `POST /v1/status`. Nothing of the database is held while the question waits. */
export function statusRoute(app: FastifyInstance, cloud: Cloud): void {
  signedRoute(app, cloud, '/v1/status', statusRequest, async (_, { from, message, ended }) => {
    const { center, bench } = from
    const { seen, wait } = message
    const { head, epoch } = await inCenter(cloud.pool, center, async (db) => {
      await keepStatus(db, from, message, new Date(cloud.now()))
      return readHead(db, center)
    })
    if (wait > 0) {
      const grown = cloud.heads.grownPast(center, bench, seen, AbortSignal.any([ended, AbortSignal.timeout(wait * 1000)]))
      if (head > seen) cloud.heads.moved(center, head)
      await grown
    }
    // Nobody reads it any more: what is told then costs the database nothing.
    if (ended.aborted) return ok({ epoch, head, held: [], now: cloud.now() })
    const answered = await inCenter(cloud.pool, center, (db) => answer(db, from, message, cloud.now()))
    if (answered.ok) cloud.counted.pulled.inc(answered.value.page?.events.length ?? 0)
    return answered
  })
}
