import { GENESIS, hashOf } from '../../../../../db/bench-chain.ts'
import type { BenchKey } from '../../../../../electron/bench/sync/bench-key.ts'
import type { CloudProblem } from '../../../../../electron/bench/sync/cloud-client.ts'
import type { SyncClient } from '../../../../../electron/bench/sync/sync-round.ts'
import { readEventBody } from '../../../../../shared/event-body.ts'
import type { AnyEvent } from '../../../../../shared/event.ts'
import { disposeStream } from '../../../../../shared/merge/dispose-stream.ts'
import type { Placed } from '../../../../../shared/merge/placed.ts'
import type { SyncError } from '../../../../../shared/protocol/error.ts'
import type { PullReply, PullRequest, PulledEvent } from '../../../../../shared/protocol/pull.ts'
import { isSigned } from '../../../../../cloud/auth/ed25519.ts'
import { type Seal, sealedText } from '../../../../../shared/protocol/seal.ts'
import type { AnyCloud } from './schedule.ts'
import { publicKeyOf } from './sim-bench.ts'
import { type Result, ok, refuse } from '../../../../../shared/result.ts'

type Known = { readonly publicKey: string; isReplaced: boolean; readonly replaces?: string }
type Entry = PulledEvent & { readonly id: string; readonly stream: string; readonly hash: string }
type Head = { readonly benchSeq: number; readonly hash: string }

/** The service over one center, in memory: who may ask, the chains, the log with what became of each event, and a backup that is put back. */
export type MemoryCloud = AnyCloud & { readonly all: () => readonly Entry[] }

function said(kind: SyncError['kind'], more: Partial<SyncError> = {}): Result<never, CloudProblem> {
  return refuse({ type: 'said', error: { kind, origin: 'bench', reason: kind, ...more } })
}

export function memoryCloud(): MemoryCloud {
  const benches = new Map<string, Known>()
  let log: Entry[] = []
  let epoch = 1
  let heads = new Map<string, Head>()
  let hashes = new Map<string, string>()
  let streams = new Map<string, Placed[]>()
  let ids = new Set<string>()
  let seals = new Map<string, Seal>()

  function keep(entry: Entry, placed: Placed): void {
    log.push(entry)
    heads.set(entry.bench, { benchSeq: entry.benchSeq, hash: entry.hash })
    hashes.set(`${entry.bench}/${entry.benchSeq}`, entry.hash)
    streams.set(entry.stream, [...(streams.get(entry.stream) ?? []), placed])
    ids.add(entry.id)
  }
  function take(body: string): void {
    const hash = hashOf(body)
    const { stream, ...event } = readEventBody<AnyEvent>(0, hash, body)
    const seq = log.length + 1
    const receivedAt = new Date(cloud.now).toISOString()
    const fresh: Placed = { ...event, place: { seq, receivedAt } }
    const disposition = ids.has(event.id)
      ? 'duplicate'
      : (disposeStream(stream, [...(streams.get(stream) ?? []), fresh]).at(-1) ?? 'accepted')
    const { bench, benchSeq, id } = event
    keep({ seq, bench, benchSeq, body, disposition, receivedAt, id, stream, hash }, { ...fresh, disposition })
  }
  function sealsOf(events: readonly Entry[]) {
    return events.flatMap(({ bench, benchSeq }) => {
      const seal = seals.get(`${bench}/${benchSeq}`)
      return seal === undefined ? [] : [{ ...seal, bench }]
    })
  }
  function answerPull(asked: PullRequest): Result<PullReply, CloudProblem> {
    if ((asked.epoch !== undefined && asked.epoch !== String(epoch)) || asked.after > log.length) return said('epoch')
    const events = log.slice(asked.after, asked.after + asked.limit)
    const next = events.at(-1)?.seq ?? asked.after
    return ok({ epoch: String(epoch), events, buyerKeys: [], next, head: log.length, seals: sealsOf(events), now: cloud.now })
  }
  function clientOf(asker: string, { publicKey }: Pick<BenchKey, 'publicKey'>): SyncClient {
    const refused = () => {
      const known = benches.get(asker)
      if (known === undefined) return said('unknown-bench')
      return known.publicKey === publicKey ? undefined : said('unsigned')
    }
    return {
      status: async ({ seen, page: asked }) => {
        const yours = heads.get(asker)
        const page = asked !== undefined && log.length > seen ? answerPull({ ...asked, after: seen }) : undefined
        const news = page?.ok === true ? { page: page.value } : {}
        return refused() ?? ok({ epoch: String(epoch), head: log.length, ...(yours && { yours }), held: [], now: cloud.now, ...news })
      },
      push: async ({ of: bench = asker, from, events, seal }) => {
        const no = refused()
        if (no !== undefined) return no
        if (benches.get(asker)?.isReplaced === true) return said('fork')
        const writer = benches.get(bench)
        if (writer === undefined) return said('not-found')
        if (seal.benchSeq !== from + events.length - 1 || seal.hash !== hashOf(events.at(-1) ?? '')) return said('malformed')
        const isHis = () => isSigned(Buffer.from(writer.publicKey, 'base64'), sealedText(bench, seal.benchSeq, seal.hash), seal.signature)
        if (bench !== asker && !isHis()) return said('malformed')
        const head = heads.get(bench) ?? { benchSeq: 0, hash: GENESIS }
        if (from > head.benchSeq + 1) return said('gap', { expected: head.benchSeq + 1 })
        const known = events.slice(0, head.benchSeq + 1 - from)
        if (known.some((body, at) => hashes.get(`${bench}/${from + at}`) !== hashOf(body))) return said('fork')
        const fresh = events.slice(known.length)
        const [next] = fresh
        if (next !== undefined && readEventBody(0, '', next).prevHash !== head.hash) return said('fork')
        for (const body of fresh) take(body)
        if (fresh.length > 0) seals.set(`${bench}/${seal.benchSeq}`, seal)
        return ok({ ack: heads.get(bench) ?? head, epoch: String(epoch), head: log.length, now: cloud.now })
      },
      pull: async (asked) => refused() ?? answerPull(asked),
      newIdentity: async (asked) => {
        const no = refused()
        const there = benches.get(asked.bench.id)
        const isSame = there?.replaces === asker && there.publicKey === asked.publicKey && !there.isReplaced
        if (no !== undefined) return no
        if (there !== undefined && !isSame) return said('fork')
        if (there === undefined) {
          benches.set(asked.bench.id, { publicKey: asked.publicKey, isReplaced: false, replaces: asker })
          const former = benches.get(asker)
          if (former !== undefined) former.isReplaced = true
        }
        const ordinal = [...benches.keys()].indexOf(asked.bench.id) + 1
        return ok({ bench: asked.bench.id, ordinal, now: cloud.now })
      },
    }
  }
  const cloud: MemoryCloud = {
    now: 0,
    enrol: async (bench) => void benches.set(bench.name, { publicKey: publicKeyOf(bench), isReplaced: false }),
    client: clientOf,
    all: () => log,
    epoch: async () => String(epoch),
    ids: async () => log.map(({ id }) => id),
    putBack: async (seq) => {
      const kept = log.slice(0, seq)
      epoch += 1
      log = []
      heads = new Map()
      hashes = new Map()
      streams = new Map()
      ids = new Set()
      const words = seals
      seals = new Map()
      for (const entry of kept) {
        const { seq: place, receivedAt, disposition, body, hash } = entry
        const seal = words.get(`${entry.bench}/${entry.benchSeq}`)
        if (seal !== undefined) seals.set(`${entry.bench}/${entry.benchSeq}`, seal)
        keep(entry, { ...readEventBody<AnyEvent>(0, hash, body), place: { seq: place, receivedAt }, disposition })
      }
    },
  }
  return cloud
}
