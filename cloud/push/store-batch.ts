import type { SyncError } from '../../shared/protocol/error.ts'
import type { PushReply } from '../../shared/protocol/push.ts'
import { type Result, ok } from '../../shared/result.ts'
import type { Admitted } from '../auth/admit.ts'
import type { CenterDb } from '../store/in-center.ts'
import { readHead } from '../store/read-head.ts'
import { type Disposed, disposeBatch } from './dispose-batch.ts'
import { followChain } from './follow-chain.ts'
import type { Batch } from './read-batch.ts'
import { lockCenter, writeBatch, writeBuyerKeys } from './write-batch.ts'

type Stored = { readonly reply: PushReply; readonly disposed: readonly Disposed[] }

/**
 * Stores what is new of a batch that was read and checked, and says what the bench is answered. Must be all of its transaction, and nothing may come
 * between it and the commit: from `lockCenter` on everybody else who writes in this center waits.
 */
export async function storeBatch(
  db: CenterDb,
  from: Admitted,
  { events, seal, buyerKeys }: Batch,
  now: number,
): Promise<Result<Stored, SyncError>> {
  const { center, bench } = from
  const receivedAt = new Date(now)
  const followed = await followChain(db, from, events, receivedAt)
  if (!followed.ok) return followed
  const { fresh, head: mine } = followed.value
  const { head: before, epoch } = await readHead(db, center)
  if (fresh.length === 0) return ok({ reply: { ack: mine, epoch, head: before, now }, disposed: [] })
  const locked = await lockCenter(db, center)
  const disposed = await disposeBatch(db, from, fresh, { head: locked, receivedAt: receivedAt.toISOString() })
  await writeBuyerKeys(db, center, buyerKeys, disposed, locked + 1)
  const head = await writeBatch(db, { center, bench, disposed, seal, receivedAt })
  return ok({ reply: { ack: { benchSeq: seal.benchSeq, hash: seal.hash }, epoch, head, now }, disposed })
}
