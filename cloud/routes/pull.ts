import type { FastifyInstance } from 'fastify'
import type { SyncError } from '../../shared/protocol/error.ts'
import { type PullReply, type PullRequest, pullRequest } from '../../shared/protocol/pull.ts'
import { type Result, ok } from '../../shared/result.ts'
import type { Cloud } from '../cloud.ts'
import { type CenterDb, inCenter } from '../store/in-center.ts'
import { readPage } from '../store/log-page.ts'
import { readHead } from '../store/read-head.ts'
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

async function readSeals(db: CenterDb, center: string, benches: readonly string[]): Promise<PullReply['seals']> {
  const { rows } = await db.query<PullReply['seals'][number]>({
    name: 'seals-of-benches',
    text: `SELECT asked.bench, s.bench_seq AS "benchSeq", encode(s.hash, 'hex') AS hash, s.signature FROM unnest($2::text[]) AS asked(bench),
      LATERAL (SELECT * FROM seal WHERE center = $1 AND bench = asked.bench ORDER BY bench_seq DESC LIMIT 1) s`,
    values: [center, benches],
  })
  return rows
}

async function pull(db: CenterDb, center: string, asked: PullRequest, now: number): Promise<Result<PullReply, SyncError>> {
  const { head, epoch } = await readHead(db, center)
  if (asked.epoch !== undefined && asked.epoch !== epoch) return refuseBench('epoch', 'the log was put back from a backup')
  if (asked.after > head) return refuseBench('epoch', 'the log ends before this number')
  const events = await readPage(db, center, asked)
  // Nothing more: what was written since the head was read comes with the next page, and so does its key.
  const next = events.at(-1)?.seq ?? asked.after
  const buyerKeys = await readKeys(db, center, asked.after, next)
  const seals = await readSeals(db, center, [...new Set(events.map(({ bench }) => bench))])
  return ok({ epoch, events, buyerKeys, next, head: Math.max(head, next), seals, now })
}

/** `POST /v1/pull`. */
export function pullRoute(app: FastifyInstance, cloud: Cloud): void {
  signedRoute(app, cloud, '/v1/pull', pullRequest, async (_, { from, message }) => {
    const pulled = await inCenter(cloud.pool, from.center, (db) => pull(db, from.center, message, cloud.now()))
    if (pulled.ok) cloud.counted.pulled.inc(pulled.value.events.length)
    return pulled
  })
}
