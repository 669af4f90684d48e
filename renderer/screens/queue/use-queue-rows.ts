import { useQueries } from '@tanstack/react-query'
import type { QueueFilter, QueuePage, QueueRow } from '../../../shared/contract/queue-row.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { PAGE_ROWS, pageOf } from './page-window.ts'

export type QueueRows = {
  /** Absent until the first page has come. */
  readonly total: number | undefined
  readonly counts: QueuePage['counts'] | undefined
  readonly added: QueuePage['added'] | undefined
  readonly ages: QueuePage['ages'] | undefined
  /** Absent while its page is on its way. */
  readonly rowAt: (index: number) => QueueRow | undefined
  /** Where a case stands, if its page is loaded. */
  readonly indexOf: (caseId: string) => number | undefined
  readonly failed: boolean
  readonly retry: () => void
}

/** A page nobody looks at is forgotten after this (ms): scrolling through 100,000 rows must not keep them all. */
const FORGET_AFTER = 60_000

/** The rows of a filter, of which only the pages asked for are fetched and followed. */
export function useQueueRows(filter: QueueFilter, added: string | undefined, pages: readonly number[]): QueueRows {
  const { query } = useBenchClient()
  const asked = pages.includes(0) ? pages : [0, ...pages]
  const results = useQueries({
    queries: asked.map((page) => ({
      ...query.queue.page.queryOptions({
        input: { filter, ...(added === undefined ? {} : { added }), offset: page * PAGE_ROWS, limit: PAGE_ROWS },
      }),
      gcTime: FORGET_AFTER,
    })),
  })
  const loaded = new Map(asked.map((page, at) => [page, results[at]?.data]))
  const some = [...loaded.values()].find((page) => page !== undefined)

  return {
    total: loaded.get(0)?.total,
    counts: some?.counts,
    ages: some?.ages,
    added: some?.added,
    rowAt: (index) => {
      const { page, at } = pageOf(index)
      return loaded.get(page)?.rows[at]
    },
    indexOf: (caseId) => {
      for (const [page, data] of loaded) {
        const at = data?.rows.findIndex((row) => row.caseId === caseId) ?? -1
        if (at >= 0) return page * PAGE_ROWS + at
      }
      return undefined
    },
    failed: results.some(({ isError, data }) => isError && data === undefined),
    retry: () => {
      for (const result of results) if (result.isError) void result.refetch()
    },
  }
}
