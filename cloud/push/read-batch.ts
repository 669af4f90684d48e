import { createHash } from 'node:crypto'
import { MOST_BYTES } from '../../shared/protocol/limits.ts'
import type { SyncError } from '../../shared/protocol/error.ts'
import type { BuyerKey, PushRequest } from '../../shared/protocol/push.ts'
import { type Seal, sealedText } from '../../shared/protocol/seal.ts'
import { type Result, ok } from '../../shared/result.ts'
import { isSigned } from '../auth/ed25519.ts'
import { refuseBench } from '../wire/refusal.ts'
import { type EventBody, readEvent } from './read-event.ts'

/** One text of a push: an event, or a poison, which is kept and folded nowhere. `hash` is SHA-256, hex, of exactly this text. */
export type BatchEvent = { readonly benchSeq: number; readonly text: string; readonly hash: string } & (
  | { readonly body: EventBody }
  | { readonly poison: string }
)

export type Batch = { readonly events: readonly BatchEvent[]; readonly seal: Seal; readonly buyerKeys: readonly BuyerKey[] }

/** The bench's number of the first event in it that does not name the hash of the one before. A poison names none, and is named by its own. */
function brokenAt(events: readonly BatchEvent[]): number | undefined {
  const broken = events.find((each, at) => {
    const before = events[at - 1]
    return before !== undefined && 'body' in each && each.body.prevHash !== before.hash
  })
  return broken?.benchSeq
}

/**
 * Reads a push and checks all that needs no database: sizes, that each event names the one before, and the bench's word for the last, by one of `sealKeys`
 * (raw Ed25519).
 */
export function readBatch(
  bench: string,
  sealKeys: readonly Buffer[],
  { from, events, seal, buyerKeys }: PushRequest,
): Result<Batch, SyncError> {
  const bytes = events.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  if (bytes > MOST_BYTES) return refuseBench('too-large', `the texts of these events are more than ${MOST_BYTES} bytes`)
  const read = events.map((text, at): BatchEvent => {
    const benchSeq = from + at
    return { benchSeq, text, hash: createHash('sha256').update(text, 'utf8').digest('hex'), ...readEvent(text, bench, benchSeq) }
  })
  const last = read.at(-1)
  if (last?.benchSeq !== seal.benchSeq || last.hash !== seal.hash)
    return refuseBench('malformed', 'the seal is not for the last of these events')
  const broken = brokenAt(read)
  if (broken !== undefined) return refuseBench('malformed', `event ${broken} does not name the hash of the one before`)
  const isSealed = sealKeys.some((key) => isSigned(key, sealedText(bench, seal.benchSeq, seal.hash), seal.signature))
  return isSealed ? ok({ events: read, seal, buyerKeys }) : refuseBench('malformed', 'the seal is not signed by the key of this bench')
}
