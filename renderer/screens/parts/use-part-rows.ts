import { useQueries } from '@tanstack/react-query'
import type { PartFilter, PartRow, PartsPage } from '../../../shared/contract/parts-screen.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { PAGE_ROWS, pageOf } from '../queue/page-window.ts'

export type PartRows = {
  /** Absent until the first page has come. */
  readonly total: number | undefined
  readonly counts: PartsPage['counts'] | undefined
  /** Absent while its page is on its way. */
  readonly rowAt: (index: number) => PartRow | undefined
  readonly indexOf: (part: string) => number | undefined
  readonly failed: boolean
  readonly retry: () => void
}

/** A page nobody looks at is forgotten after this (ms). */
const FORGET_AFTER = 60_000

/** The parts that fit the typed words and the filter, of which only the pages asked for are fetched and followed. */
export function usePartRows(text: string, filter: PartFilter, pages: readonly number[]): PartRows {
  const { query } = useBenchClient()
  const asked = pages.includes(0) ? pages : [0, ...pages]
  const results = useQueries({
    queries: asked.map((page) => ({
      ...query.parts.page.queryOptions({ input: { text, filter, offset: page * PAGE_ROWS, limit: PAGE_ROWS } }),
      gcTime: FORGET_AFTER,
    })),
  })
  const loaded = new Map(asked.map((page, at) => [page, results[at]?.data]))
  return {
    total: loaded.get(0)?.total,
    counts: [...loaded.values()].find((page) => page !== undefined)?.counts,
    rowAt: (index) => {
      const { page, at } = pageOf(index)
      return loaded.get(page)?.rows[at]
    },
    indexOf: (part) => {
      for (const [page, data] of loaded) {
        const at = data?.rows.findIndex((row) => row.part.number === part) ?? -1
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
