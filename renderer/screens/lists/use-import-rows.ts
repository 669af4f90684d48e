import { useQueries } from '@tanstack/react-query'
import type { ImportRow, VerdictName } from '../../../shared/contract/imports.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'

/** Rows asked for at a time. */
export const PAGE_ROWS = 100
/** A page nobody looks at is forgotten after this (ms). */
const FORGET_AFTER = 30_000

/** The rows of one verdict, of which only the pages on the screen are fetched. */
export function useImportRows(
  draft: string,
  verdict: VerdictName,
  filter: string,
  pages: readonly number[],
): { readonly total: number | undefined; readonly rowAt: (index: number) => ImportRow | undefined } {
  const { query } = useBenchClient()
  const asked = pages.includes(0) ? pages : [0, ...pages]
  const results = useQueries({
    queries: asked.map((page) => ({
      ...query.imports.rows.queryOptions({ input: { draft, verdict, filter, offset: page * PAGE_ROWS, limit: PAGE_ROWS } }),
      gcTime: FORGET_AFTER,
    })),
  })
  const loaded = new Map(asked.map((page, at) => [page, results[at]?.data]))
  return {
    total: loaded.get(0)?.total,
    rowAt: (index) => loaded.get(Math.floor(index / PAGE_ROWS))?.rows[index % PAGE_ROWS],
  }
}
