import { readBuyerKey } from '../../../db/buyer-vault.ts'
import { type OwnEvent, readEventsOfBench } from '../../../db/events-of-bench.ts'
import type { ReadableDb } from '../../../db/handles.ts'
import { MOST_BYTES, MOST_EVENTS } from '../../../shared/protocol/limits.ts'
import type { BuyerKey, PushReply } from '../../../shared/protocol/push.ts'
import { sealedText } from '../../../shared/protocol/seal.ts'
import { type Result, ok } from '../../../shared/result.ts'
import type { BenchKey } from './bench-key.ts'
import type { CloudClient, CloudProblem } from './cloud-client.ts'

type Sending = {
  readonly db: ReadableDb
  readonly bench: string
  readonly key: BenchKey
  readonly client: Pick<CloudClient, 'push'>
  /** The number of the last event to send. */
  readonly last: number
  readonly onBatch: () => void
}

/** As many as one push may carry, up to a number. */
function batchOf(all: readonly OwnEvent[], last: number): readonly OwnEvent[] {
  const events = all.filter(({ benchSeq }) => benchSeq <= last)
  let bytes = 0
  const end = events.findIndex(({ body }) => {
    bytes += Buffer.byteLength(body)
    return bytes > MOST_BYTES
  })
  return end < 0 ? events : events.slice(0, Math.max(1, end))
}

function buyerOf(body: string): string | undefined {
  const { payload } = JSON.parse(body) as { payload: { buyer?: { buyerId?: unknown } } }
  const buyerId = payload.buyer?.buyerId
  return typeof buyerId === 'string' ? buyerId : undefined
}

/** The keys by which the buyers these events name can be read. */
export function keysFor(db: ReadableDb, events: readonly OwnEvent[]): readonly BuyerKey[] {
  const buyers = new Set(events.flatMap(({ body }) => buyerOf(body) ?? []))
  return [...buyers].flatMap((buyer) => {
    const key = readBuyerKey(db, buyer)
    return key === undefined ? [] : [{ buyer, key: key.toString('base64') }]
  })
}

/** Sends what this bench wrote after the last event the cloud has, batch after batch, until the cloud has all that shall be sent. */
export async function sendEvents(
  { db, bench, key, client, last: end, onBatch }: Sending,
  cloudHas: number,
): Promise<Result<PushReply['ack'] | undefined, CloudProblem>> {
  let last = cloudHas
  let ack: PushReply['ack'] | undefined
  for (;;) {
    const batch = batchOf(readEventsOfBench(db, bench, last, MOST_EVENTS), end)
    const sealed = batch.at(-1)
    if (sealed === undefined) return ok(ack)
    const { benchSeq, hash } = sealed
    const pushed = await client.push({
      from: last + 1,
      events: batch.map(({ body }) => body),
      seal: { benchSeq, hash, signature: key.sign(sealedText(bench, benchSeq, hash)) },
      buyerKeys: [...keysFor(db, batch)],
    })
    if (pushed.ok) {
      ack = pushed.value.ack
      last = ack.benchSeq
    } else if (pushed.error.type === 'said' && pushed.error.error.kind === 'gap') last = (pushed.error.error.expected ?? 1) - 1
    else return pushed
    onBatch()
  }
}
