import { GENESIS, hashOf, readLog } from './event-log.ts'
import type { ReadableDb } from './handles.ts'

/** Where a chain breaks: a body that no longer has its hash, an event that does not follow the one before it, a gap. */
export type ChainFault = { readonly seq: number; readonly bench: string; readonly fault: 'body-changed' | 'does-not-follow' | 'gap' }

/** Checks every event of every bench: the body has its hash, names the hash before it, and none is left out. */
export function verifyChain(db: ReadableDb): { readonly events: number; readonly faults: readonly ChainFault[] } {
  const heads = new Map<string, { readonly hash: string; readonly benchSeq: number }>()
  const faults: ChainFault[] = []
  let events = 0
  for (const event of readLog(db)) {
    events += 1
    const { seq, bench, benchSeq, hash } = event
    const head = heads.get(bench) ?? { hash: GENESIS, benchSeq: 0 }
    if (hashOf(event.body) !== hash) faults.push({ seq, bench, fault: 'body-changed' })
    if (benchSeq !== head.benchSeq + 1) faults.push({ seq, bench, fault: 'gap' })
    else if (event.prevHash !== head.hash) faults.push({ seq, bench, fault: 'does-not-follow' })
    heads.set(bench, { hash, benchSeq })
  }
  return { events, faults }
}
