import { setImmediate as others } from 'node:timers/promises'
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

type Push = { readonly last: number; readonly answer: Promise<Result<PushReply, CloudProblem>> }

/** Sends as much as one push may carry of what follows a number; nothing where nothing does. */
function pushAfter({ db, bench, key, client, last: end }: Sending, after: number): Push | undefined {
  const batch = batchOf(readEventsOfBench(db, bench, after, MOST_EVENTS), end)
  const sealed = batch.at(-1)
  if (sealed === undefined) return undefined
  const { benchSeq, hash } = sealed
  const answer = client.push({
    from: after + 1,
    events: batch.map(({ body }) => body),
    seal: { benchSeq, hash, signature: key.sign(sealedText(bench, benchSeq, hash)) },
    buyerKeys: [...keysFor(db, batch)],
  })
  // It is heard in its turn, or never, where the one before it threw.
  answer.catch(() => undefined)
  return { last: benchSeq, answer }
}

/** The number after which the cloud goes on, by its answer; the problem, where it takes no more. */
function goesOnAfter(pushed: Result<PushReply, CloudProblem>): Result<number, CloudProblem> {
  if (pushed.ok) return ok(pushed.value.ack.benchSeq)
  const { error } = pushed
  return error.type === 'said' && error.error.kind === 'gap' ? ok((error.error.expected ?? 1) - 1) : pushed
}

/**
 * Sends what this bench wrote after the last event the cloud has, batch after batch, until the cloud has all that shall be sent. While the cloud works on one
 * batch the next is on its way: the cloud takes it only where it follows what it has, and else says from where it is to be sent again. When this returns
 * nothing is on its way any more.
 */
export async function sendEvents(sending: Sending, cloudHas: number): Promise<Result<PushReply['ack'] | undefined, CloudProblem>> {
  let ack: PushReply['ack'] | undefined
  for (let one = pushAfter(sending, cloudHas); one !== undefined; ) {
    const before = one
    // The request goes out before the next one is made ready.
    await others()
    const next = pushAfter(sending, before.last)
    const pushed = await before.answer
    if (pushed.ok) ack = pushed.value.ack
    const after = goesOnAfter(pushed)
    if (after.ok && after.value === before.last) one = next
    else {
      await next?.answer
      if (!after.ok) return after
      one = pushAfter(sending, after.value)
    }
    sending.onBatch()
  }
  return ok(ack)
}
