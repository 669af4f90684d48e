import type { FastifyInstance } from 'fastify'
import type { SyncError } from '../../shared/protocol/error.ts'
import { type PullReply, type PullRequest, pullRequest } from '../../shared/protocol/pull.ts'
import { type Result, ok } from '../../shared/result.ts'
import type { Cloud } from '../cloud.ts'
import { type CenterDb, inCenter } from '../store/in-center.ts'
import { readPage } from '../store/log-page.ts'
import { type Head, readHead } from '../store/read-head.ts'
import { refuseBench } from '../wire/refusal.ts'
import { signedRoute } from '../wire/signed-route.ts'

async function readKeys(db: CenterDb, center: string, after: number, upTo: number): Promise<PullReply['buyerKeys']> {
  const { rows } = await db.query<PullReply['buyerKeys'][number]>({
    name: 'keys-of-page',
    text: 'SELECT buyer, key FROM buyer_key WHERE center = $1 AND seq > $2 AND seq <= $3 AND key IS NOT NULL',
    values: [center, after, upTo],
  })
  return rows
}

/** Every bench's every word for an event of the page: whoever holds both can send the events again as they came, and in that order. */
async function readSeals(db: CenterDb, center: string, after: number, upTo: number): Promise<PullReply['seals']> {
  const { rows } = await db.query<PullReply['seals'][number]>({
    name: 'seals-of-page',
    text: `SELECT s.bench, s.bench_seq AS "benchSeq", encode(s.hash, 'hex') AS hash, s.signature
      FROM event e JOIN seal s ON s.center = e.center AND s.bench = e.bench AND s.bench_seq = e.bench_seq AND s.hash = e.hash
      WHERE e.center = $1 AND e.seq > $2 AND e.seq <= $3 ORDER BY e.seq`,
    values: [center, after, upTo],
  })
  return rows
}

/** A page of the center's log, or why there is none. `head` was read in the same transaction, before. */
export async function answerPull(
  db: CenterDb,
  center: string,
  asked: PullRequest,
  { head, epoch }: Head,
  now: number,
): Promise<Result<PullReply, SyncError>> {
  if (asked.epoch !== undefined && asked.epoch !== epoch) return refuseBench('epoch', 'the log was put back from a backup')
  if (asked.after > head) return refuseBench('epoch', 'the log ends before this number')
  const events = await readPage(db, center, asked)
  // Nothing more: what was written since the head was read comes with the next page, and so does its key.
  const next = events.at(-1)?.seq ?? asked.after
  const buyerKeys = await readKeys(db, center, asked.after, next)
  const seals = await readSeals(db, center, asked.after, next)
  return ok({ epoch, events, buyerKeys, next, head: Math.max(head, next), seals, now })
}

/** `POST /v1/pull`. */
export function pullRoute(app: FastifyInstance, cloud: Cloud): void {
  signedRoute(app, cloud, '/v1/pull', pullRequest, async (_, { from, message }) => {
    const pulled = await inCenter(cloud.pool, from.center, async (db) =>
      answerPull(db, from.center, message, await readHead(db, from.center), cloud.now()),
    )
    if (pulled.ok) cloud.counted.pulled.inc(pulled.value.events.length)
    return pulled
  })
}
