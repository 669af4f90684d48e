import { type QueryClient, hashKey } from '@tanstack/react-query'
import type { BenchScreen } from '../../shared/contract/bench-screen.ts'
import type { Announcements } from './announcements.ts'
import type { BenchClient } from './bench-client.ts'

/**
 * Announces the answers to scans that did not come through this window. Listens to the cache and not to a component, since
 * a fetch whose answer equals the last one re-renders nothing, and still tells where the numbering stands. Returns how to stop.
 */
export function hearReplies({ query, line }: BenchClient, cache: QueryClient, announcements: Announcements): () => void {
  const screen = hashKey(query.bench.screen.queryKey())
  let opened = line.state().opened
  const stopLine = line.subscribe(() => {
    if (line.state().opened === opened) return
    opened = line.state().opened
    announcements.restarted()
  })
  const stopCache = cache.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.query.queryHash !== screen) return
    const data = event.action.data as BenchScreen
    announcements.seen(data.replies)
  })
  return () => {
    stopLine()
    stopCache()
  }
}
