import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { assertNever } from '../../shared/decider.ts'
import type { Tick } from '../../shared/contract/tick.ts'
import type { BenchClient } from './bench-client.ts'
import { coalesce } from './coalesce.ts'

const QUIET_MS = 50

/** Which questions a notice makes stale. */
export function staleKeys(tick: Tick, query: BenchClient['query']): readonly QueryKey[] {
  switch (tick.topic) {
    case 'bench':
      return [query.bench.key()]
    case 'case':
      return [query.cases.get.key({ input: { caseId: tick.caseId } }), query.bench.key()]
    case 'queue':
      return [query.queue.key(), query.search.key()]
    case 'devices':
      return [query.devices.key()]
    case 'printing':
      return [query.devices.key(), query.system.key()]
    case 'settings':
      return [query.settings.key(), query.setup.key(), query.catalogue.key()]
    case 'system':
      return [query.system.key()]
    default:
      return assertNever(tick)
  }
}

/** Turns the bench's notices into questions asked again, for as long as the window lives. */
export function followTicks({ client, query, line }: BenchClient, cache: QueryClient): void {
  const wait = (ms: number, then: () => void) => void setTimeout(then, ms)
  const take = coalesce<Tick>(
    QUIET_MS,
    (ticks) => {
      const keys = new Map(ticks.flatMap((tick) => staleKeys(tick, query)).map((key) => [JSON.stringify(key), key]))
      for (const queryKey of keys.values()) void cache.invalidateQueries({ queryKey })
    },
    wait,
  )

  async function listen() {
    try {
      for await (const tick of await client.ticks()) take(tick)
    } catch {
      // The line broke: the next round waits for it to come back.
    }
    setTimeout(() => void listen(), QUIET_MS)
  }

  let opened = line.state().opened
  line.subscribe(() => {
    const state = line.state()
    if (state.opened === opened) return
    const isFirst = opened === 0
    opened = state.opened
    if (!isFirst) void cache.invalidateQueries()
  })
  void listen()
}
