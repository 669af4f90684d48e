import { GENESIS, hashOf } from '../../../db/event-log.ts'
import { readEventBody } from '../../../shared/event-body.ts'
import type { AnyEvent } from '../../../shared/event.ts'
import { disposeStream } from '../../../shared/merge/dispose-stream.ts'
import type { Placed } from '../../../shared/merge/placed.ts'
import type { PulledEvent } from '../../../shared/protocol/pull.ts'

export type CenterLog = {
  /** Takes what a bench sends, in its order; what it has already changes nothing. */
  readonly push: (bench: string, bodies: readonly string[], now: number) => void
  readonly after: (seq: number, limit: number) => readonly PulledEvent[]
  readonly all: () => readonly PulledEvent[]
  readonly headOf: (bench: string) => number
}

/** The log of a center as the cloud keeps it, in memory: one number after the other, each event with what became of it. */
export function centerLog(): CenterLog {
  const log: PulledEvent[] = []
  const heads = new Map<string, { readonly seq: number; readonly hash: string }>()
  const streams = new Map<string, Placed[]>()
  const take = (bench: string, body: string, receivedAt: string) => {
    const { prevHash, stream, ...event } = readEventBody<AnyEvent>(0, hashOf(body), body)
    const head = heads.get(bench) ?? { seq: 0, hash: GENESIS }
    if (event.benchSeq <= head.seq) return
    if (event.benchSeq !== head.seq + 1 || prevHash !== head.hash) throw new Error('the chain is broken')
    const seq = log.length + 1
    const past = streams.get(stream) ?? []
    const fresh: Placed = { ...event, place: { seq, receivedAt } }
    const disposition = disposeStream(stream, [...past, fresh]).at(-1) ?? 'accepted'
    streams.set(stream, [...past, { ...fresh, disposition }])
    heads.set(bench, { seq: event.benchSeq, hash: event.hash })
    log.push({ seq, bench, benchSeq: event.benchSeq, body, disposition, receivedAt })
  }
  return {
    push: (bench, bodies, now) => bodies.forEach((body) => take(bench, body, new Date(now).toISOString())),
    after: (seq, limit) => log.slice(seq, seq + limit),
    all: () => log,
    headOf: (bench) => heads.get(bench)?.seq ?? 0,
  }
}
