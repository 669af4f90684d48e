import type { QueryClient } from '@tanstack/react-query'
import type { BenchClient } from './bench-client.ts'
import type { Refresh } from './refresh.ts'

const PAUSE_MS = 50

/** Turns the bench's notices into questions asked again, for as long as the window lives; after a new connection, all of them. */
export function followTicks({ client, line }: BenchClient, refresh: Refresh, cache: QueryClient): void {
  async function listen() {
    try {
      for await (const tick of await client.ticks()) refresh.take(tick)
    } catch {
      // The line broke: the next round waits for it to come back.
    }
    setTimeout(() => void listen(), PAUSE_MS)
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
