import type { ImportRow } from '../../../shared/contract/imports.ts'
import type { RowFault } from '../../../shared/import/row-fault.ts'

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Rejected rows as they stood, with a column that says why: to be mended and handed in again. A byte order mark, so that spreadsheets read it as UTF-8. */
export function rejectedCsv(
  headers: readonly string[],
  rows: readonly ImportRow[],
  words: { readonly reason: string; readonly fault: (fault: RowFault) => string },
): string {
  const lines = rows.map(({ cells = [], faults = [] }) => [
    ...headers.map((_, at) => cells[at] ?? ''),
    faults.map(words.fault).join(' '),
    ...cells.slice(headers.length),
  ])
  return `\ufeff${[[...headers, words.reason], ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`
}
