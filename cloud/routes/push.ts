import type { FastifyInstance } from 'fastify'
import type { SyncError } from '../../shared/protocol/error.ts'
import { type PushReply, pushRequest } from '../../shared/protocol/push.ts'
import { type Result, ok } from '../../shared/result.ts'
import type { Admitted } from '../auth/admit.ts'
import type { Cloud } from '../cloud.ts'
import { disposeBatch } from '../push/dispose-batch.ts'
import { followChain } from '../push/follow-chain.ts'
import { type Batch, readBatch } from '../push/read-batch.ts'
import { lockCenter, writeBatch, writeBuyerKeys } from '../push/write-batch.ts'
import { type CenterDb, inCenter } from '../store/in-center.ts'
import { readHead } from '../store/read-head.ts'
import { refuseBench } from '../wire/refusal.ts'
import { signedRoute } from '../wire/signed-route.ts'

async function store(
  db: CenterDb,
  cloud: Cloud,
  from: Admitted,
  { events, seal, buyerKeys }: Batch,
): Promise<Result<PushReply, SyncError>> {
  const now = new Date(cloud.now())
  const followed = await followChain(db, from, events, now)
  if (!followed.ok) return followed
  const { fresh } = followed.value
  const { center, bench } = from
  const { head: before, epoch } = await readHead(db, center)
  if (fresh.length === 0) return ok({ ack: followed.value.head, epoch, head: before, now: cloud.now() })
  // From here on the center is locked: nothing slow, nothing remote, and the commit is next.
  const locked = await lockCenter(db, center)
  const disposed = await disposeBatch(db, from, fresh, { head: locked, receivedAt: now.toISOString() })
  await writeBuyerKeys(db, center, buyerKeys, disposed, locked + 1)
  const head = await writeBatch(db, { center, bench, disposed, seal, receivedAt: now })
  for (const { disposition } of disposed) cloud.counted.pushed.inc({ disposition })
  return ok({ ack: { benchSeq: seal.benchSeq, hash: seal.hash }, epoch, head, now: cloud.now() })
}

/** `POST /v1/push`. What is read and checked without the database is done before a transaction begins. */
export function pushRoute(app: FastifyInstance, cloud: Cloud): void {
  signedRoute(app, cloud, '/v1/push', pushRequest, async (_, { from, message }) => {
    if (from.state === 'replaced') return refuseBench('fork', 'this bench goes on under another identity')
    const batch = readBatch(from, message)
    if (!batch.ok) return batch
    const stored = await inCenter(cloud.pool, from.center, (db) => store(db, cloud, from, batch.value))
    if (stored.ok) cloud.heads.moved(from.center, stored.value.head)
    return stored
  })
}
