import type { QueryClient } from '@tanstack/react-query'
import type { Queries } from './bench-client.ts'

/**
 * Asks everything the first screen shows while the page is still being put together, so that it is drawn once, with all of it there.
 * `setup` comes after what the frame and the bench need, because its answer is what lets them be drawn.
 */
export function askAhead({ settings, bench, catalogue, devices, system, setup, queue }: Queries, cache: QueryClient): void {
  void cache.prefetchQuery(settings.get.queryOptions())
  void cache.prefetchQuery(bench.screen.queryOptions())
  void cache.prefetchQuery(catalogue.operators.queryOptions())
  void cache.prefetchQuery(devices.scanners.queryOptions())
  void cache.prefetchQuery(devices.printers.queryOptions())
  void cache.prefetchQuery(system.status.queryOptions())
  void cache.prefetchQuery(setup.status.queryOptions())
  void cache.prefetchQuery(queue.page.queryOptions({ input: OPEN_COUNTS }))
  void cache.prefetchQuery(queue.page.queryOptions({ input: FIRST_EXPECTED }))
}

/** What an idle bench says about the queue. */
export const OPEN_COUNTS = { filter: 'open', offset: 0, limit: 1 } as const

/** The parcels from which codes to try are chosen. */
export const FIRST_EXPECTED = { filter: 'expected', offset: 0, limit: 20 } as const
