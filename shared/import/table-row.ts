/**
 * One cell as its file holds it. Text is what stood there. A workbook also has numbers (with the digits as they are stored, so that
 * what was rounded shows), days (a number that its format shows as a date, YYYY-MM-DD) and errors (`#N/A`).
 */
export type Cell = string | { readonly number: string } | { readonly day: string } | { readonly error: string }

/** A row and the number under which a spreadsheet shows it; the first row of a file is 1. */
export type TableRow = { readonly row: number; readonly cells: readonly Cell[] }

export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  if (typeof cell === 'string') return cell
  return 'number' in cell ? cell.number : 'day' in cell ? cell.day : cell.error
}
