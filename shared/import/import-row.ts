import type { ImportPage, ImportRow, VerdictName } from '../contract/imports.ts'
import { changesOf } from './changes.ts'
import type { JudgedUnit } from './dry-run.ts'
import { keysOf } from './match.ts'
import type { RejectedRow } from './read-table.ts'

function rowOfUnit({ unit, verdict }: JudgedUnit): ImportRow {
  const [key] = keysOf(unit.facts)
  return {
    row: unit.row,
    sku: unit.facts.unit.sku,
    complaint: unit.facts.complaint,
    ...(key === undefined ? {} : { key }),
    ...(unit.product?.name === undefined ? {} : { product: unit.product.name }),
    ...(unit.facts.expectedOn === undefined ? {} : { expectedOn: unit.facts.expectedOn }),
    ...(verdict.type === 'new' ? {} : { caseId: verdict.caseId }),
    ...(verdict.type === 'left-alone' ? { stage: verdict.stage } : {}),
    ...(verdict.type === 'changed' ? { changes: changesOf(verdict.before, verdict.after) } : {}),
  }
}

function has(row: ImportRow, words: readonly string[]): boolean {
  const text = [
    row.row,
    row.sku,
    row.product,
    row.key?.code,
    row.complaint,
    ...(row.cells ?? []),
    ...(row.faults ?? []).map(({ type }) => type),
  ]
    .join('\n')
    .toLowerCase()
  return words.every((word) => text.includes(word))
}

/** One page of the rows of a verdict, of those that have every word of the filter somewhere. */
export function pageOfRows(
  judged: readonly JudgedUnit[],
  rejected: readonly RejectedRow[],
  asked: { readonly verdict: VerdictName; readonly filter: string; readonly offset: number; readonly limit: number },
): ImportPage {
  const { verdict, filter, offset, limit } = asked
  const words = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const rows: ImportRow[] = []
  let total = 0
  const take = (make: () => ImportRow) => {
    const isOnPage = total >= offset && total < offset + limit
    const row = words.length > 0 || isOnPage ? make() : undefined
    if (row !== undefined && !has(row, words)) return
    if (row !== undefined && isOnPage) rows.push(row)
    total += 1
  }
  if (verdict === 'rejected') for (const each of rejected) take(() => each)
  else for (const each of judged) if (each.verdict.type === verdict) take(() => rowOfUnit(each))
  return { rows, total }
}
