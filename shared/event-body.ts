import type { Recorded } from './recorded.ts'

/** What is signed by the hash: the event, who and where, and the hash before it. */
export type EventFacts = {
  readonly id: string
  readonly stream: string
  readonly event: { readonly type: string }
  readonly operator: string
  readonly bench: string
  readonly benchSeq: number
  readonly via: string
  readonly at: string
  readonly hlc: string
  readonly basis: number
  readonly prevHash: string
}

/** The exact text that is stored and hashed. It is written once and never serialised again: a reader hashes these bytes. */
export function writeEventBody(facts: EventFacts): string {
  const { type, ...payload } = facts.event
  return JSON.stringify({
    id: facts.id,
    stream: facts.stream,
    type,
    payload,
    operator: facts.operator,
    bench: facts.bench,
    benchSeq: facts.benchSeq,
    via: facts.via,
    at: facts.at,
    hlc: facts.hlc,
    basis: facts.basis,
    prevHash: facts.prevHash,
  })
}

type Body = Omit<EventFacts, 'event'> & { readonly type: string; readonly payload: object }

/** Reads a stored body back. Throws on text that is no event body: in the log that is damage, not a refusal. */
export function readEventBody<Event>(seq: number, hash: string, text: string): Recorded<Event> & { readonly prevHash: string } {
  const { type, payload, ...rest } = JSON.parse(text) as Body
  return { ...rest, seq, hash, event: { ...payload, type } as Event }
}
