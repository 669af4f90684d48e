/** Rows are fetched in pages of this many. */
export const PAGE_ROWS = 100

/** The pages that hold rows `first` to `last` (both included, from 0), ascending; the first page always, since it tells the total. */
export function pagesFor(first: number, last: number, total: number): readonly number[] {
  const end = Math.max(0, Math.min(last, total - 1))
  const from = Math.floor(Math.min(Math.max(0, first), end) / PAGE_ROWS)
  const to = Math.floor(end / PAGE_ROWS)
  const pages = from > 0 ? [0] : []
  for (let page = from; page <= to; page += 1) pages.push(page)
  return pages
}

export function pageOf(index: number): { readonly page: number; readonly at: number } {
  return { page: Math.floor(index / PAGE_ROWS), at: index % PAGE_ROWS }
}
