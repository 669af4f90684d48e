import type { FastifyInstance } from 'fastify'
import type { SyncError } from '../../shared/protocol/error.ts'
import { pushRequest } from '../../shared/protocol/push.ts'
import { type Result, ok } from '../../shared/result.ts'
import type { Admitted } from '../auth/admit.ts'
import type { Cloud } from '../cloud.ts'
import { readBatch } from '../push/read-batch.ts'
import { storeBatch } from '../push/store-batch.ts'
import { forgottenIn } from '../push/write-batch.ts'
import { removeLeftOver } from '../snapshot/remove-left-over.ts'
import { keysOfBench } from '../store/benches.ts'
import { inCenter } from '../store/in-center.ts'
import { refuseBench } from '../wire/refusal.ts'
import { signedRoute } from '../wire/signed-route.ts'

/**
 * Who wrote what is pushed, and by which keys its seal is judged: the bench that asks by its present one, or another one of its center, also one whose access
 * was taken away, by any it had. Whoever holds such events can send them again and can change nothing of them.
 */
async function writerOf(
  cloud: Cloud,
  from: Admitted,
  of: string | undefined,
): Promise<Result<{ readonly writer: Admitted; readonly sealKeys: readonly Buffer[] }, SyncError>> {
  if (of === undefined || of === from.bench) return ok({ writer: from, sealKeys: [from.publicKey] })
  const sealKeys = await inCenter(cloud.pool, from.center, (db) => keysOfBench(db, of))
  return sealKeys.length === 0
    ? refuseBench('not-found', 'no bench of this center has that name')
    : ok({ writer: { ...from, bench: of }, sealKeys })
}

/** `POST /v1/push`. What is read and checked without the database is done before a transaction begins. */
export function pushRoute(app: FastifyInstance, cloud: Cloud): void {
  signedRoute(app, cloud, '/v1/push', pushRequest, async (_, { from, message }) => {
    if (from.state === 'replaced') return refuseBench('fork', 'this bench goes on under another identity')
    const written = await writerOf(cloud, from, message.of)
    if (!written.ok) return written
    const { writer, sealKeys } = written.value
    const batch = readBatch(writer.bench, sealKeys, message)
    if (!batch.ok) return batch
    const stored = await inCenter(cloud.pool, from.center, (db) => storeBatch(db, writer, batch.value, cloud.now()))
    if (!stored.ok) return stored
    const { reply, disposed } = stored.value
    for (const { disposition } of disposed) cloud.counted.pushed.inc({ disposition })
    cloud.heads.moved(from.center, reply.head)
    // What cannot be removed now goes when a bench next asks for a snapshot.
    if (forgottenIn(disposed).length > 0)
      await removeLeftOver(cloud, from.center, cloud.now()).catch((err: unknown) =>
        cloud.log.error({ err }, 'a dropped snapshot is still there'),
      )
    return ok(reply)
  })
}
