import type { QueueRow } from '../../../shared/contract/queue-row.ts'
import type { Language } from '../../../shared/i18n/localised.ts'
import { matchOf } from './highlight.ts'

export const MATCHED = ['rma', 'serial', 'order', 'tracking', 'buyer', 'product', 'elsewhere'] as const

/** What of a case was found; `elsewhere`: something the list does not show, such as the complaint or the LPN. */
export type Matched = (typeof MATCHED)[number]

/** The texts of a row as the list shows them, in the order a match is looked for. */
function fields(row: QueueRow, language: Language): readonly (readonly [Matched, string | undefined])[] {
  return [
    ['rma', row.rma],
    ['serial', row.serial],
    ['order', row.orderId],
    ['tracking', row.tracking],
    ['buyer', row.buyer],
    ['product', `${row.product[language]} ${row.sku}`],
    ['product', Object.values(row.product).join(' ')],
  ]
}

/** The first field that holds the whole query, else the first that holds one of its words. */
export function matchedBy(row: QueueRow, query: string, language: Language): Matched {
  let some: Matched | undefined
  for (const [name, text] of fields(row, language)) {
    const match = text === undefined ? 'none' : matchOf(text, query)
    if (match === 'all') return name
    if (match === 'some') some ??= name
  }
  return some ?? 'elsewhere'
}

export type ResultGroup = { readonly matched: Matched; readonly rows: readonly QueueRow[] }

/** Groups in the order of `MATCHED`; inside a group the order they came in, which is the most recent first. */
export function resultGroups(rows: readonly QueueRow[], query: string, language: Language): readonly ResultGroup[] {
  const named = rows.map((row) => ({ row, matched: matchedBy(row, query, language) }))
  return MATCHED.map((matched) => ({ matched, rows: named.filter((each) => each.matched === matched).map(({ row }) => row) })).filter(
    (group) => group.rows.length > 0,
  )
}
