import { useQueries } from '@tanstack/react-query'
import type { DockLine } from '../../../shared/contract/dock-screen.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'

/** Lines are fetched in pages of this many. */
export const PAGE_LINES = 50

type DockLines = {
  /** Absent while its page is on its way. */
  readonly lineAt: (index: number) => DockLine | undefined
  readonly failed: boolean
}

/** Today's list, of which only what is looked at is fetched: the hundredth parcel costs what the first did. */
export function useDockLines(first: number, last: number): DockLines {
  const { query } = useBenchClient()
  const from = Math.floor(first / PAGE_LINES)
  const to = Math.floor(Math.max(first, last) / PAGE_LINES)
  const pages = Array.from({ length: to - from + 1 }, (_, at) => from + at)
  const results = useQueries({
    queries: pages.map((page) => ({
      ...query.dock.lines.queryOptions({ input: { offset: page * PAGE_LINES, limit: PAGE_LINES } }),
      gcTime: 60_000,
    })),
  })
  return {
    lineAt: (index) => results[Math.floor(index / PAGE_LINES) - from]?.data?.lines[index % PAGE_LINES],
    failed: results.some(({ isError, data }) => isError && data === undefined),
  }
}
