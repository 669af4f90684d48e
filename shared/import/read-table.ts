import { type Result, ok, refuse } from '../result.ts'
import type { AnnouncedUnit } from './announced.ts'
import { DAY_FIELDS } from './field.ts'
import type { FileRefusal } from './file-refusal.ts'
import type { ListTable } from './list-table.ts'
import { type Columns, type DateOrder, type RememberedMapping, headersKey, isFbaReport, mappingFault, proposeColumns } from './mapping.ts'
import { NO_EVIDENCE, orderOf, readDay, withDate } from './read-day.ts'
import { readRow } from './read-row.ts'
import type { Choices } from './reading.ts'
import type { RowFault } from './row-fault.ts'
import { type TableRow, textOf } from './table-row.ts'

/** `isBroken`: nothing of it can be read. `isSparse`: its file does not keep the empty cells at its end. */
export type RawRow = TableRow & { readonly isBroken?: true; readonly isSparse?: true }

export type RejectedRow = { readonly row: number; readonly cells: readonly string[]; readonly faults: readonly RowFault[] }

export type ReadUnits = { readonly units: readonly AnnouncedUnit[]; readonly rejected: readonly RejectedRow[] }

const SAMPLE_ROWS = 6
const EXAMPLES = 3

type Mapping = Pick<ListTable, 'mappingFrom'> & RememberedMapping

function mappingOf(headers: readonly string[], choices: Choices, remembered: RememberedMapping | undefined): Mapping {
  const chosen = choices.columns?.length === headers.length ? choices.columns : undefined
  const asked = {
    ...(choices.dateOrder === undefined ? {} : { dateOrder: choices.dateOrder }),
    ...(choices.currency === undefined ? {} : { currency: choices.currency }),
  }
  if (chosen !== undefined) return { mappingFrom: 'chosen', columns: chosen, ...asked }
  if (remembered !== undefined && remembered.columns.length === headers.length)
    return { mappingFrom: 'remembered', ...remembered, ...asked }
  return { mappingFrom: isFbaReport(headers) ? 'fba-report' : 'proposed', columns: proposeColumns(headers), ...asked }
}

/** The texts in columns that hold days; what a workbook itself calls a day is none of them. */
function* dayTexts(rows: readonly RawRow[], columns: Columns): Generator<string> {
  const places = columns.flatMap((field, at) => (field !== null && DAY_FIELDS.includes(field) ? [at] : []))
  for (const { cells } of rows) {
    for (const at of places) {
      const cell = cells[at]
      if (typeof cell === 'string') yield cell
    }
  }
}

function dateOrderOf(rows: readonly RawRow[], columns: Columns): DateOrder | 'ask' | undefined {
  let evidence = NO_EVIDENCE
  for (const text of dayTexts(rows, columns)) evidence = withDate(evidence, text)
  return orderOf(evidence)
}

function examplesOf(rows: readonly RawRow[], columns: Columns): readonly string[] {
  const examples = new Set<string>()
  for (const text of dayTexts(rows, columns)) {
    if (readDay(text, undefined).type === 'ambiguous') examples.add(text.trim())
    if (examples.size === EXAMPLES) break
  }
  return [...examples]
}

/** Rows as a table: the first has the names of the columns, and how the others are read is decided by these. */
export function openTable(
  [header, ...rows]: readonly RawRow[],
  choices: Choices,
  remembered: (key: string) => RememberedMapping | undefined,
): Result<{ readonly table: ListTable; readonly rows: readonly RawRow[]; readonly mapping: RememberedMapping }, FileRefusal> {
  const headers = (header?.cells ?? []).map((cell) => textOf(cell).trim())
  while (headers.at(-1) === '') headers.pop()
  if (headers.length < 2 || rows.length === 0) return refuse({ type: 'no-table' })
  const { mappingFrom, columns, dateOrder: decided, currency } = mappingOf(headers, choices, remembered(headersKey(headers)))
  const order = decided ?? dateOrderOf(rows, columns)
  const dateOrder = order === 'ask' ? undefined : order
  const fault = mappingFault(columns)
  const table: ListTable = {
    headers,
    sample: rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells.slice(0, headers.length).map(textOf)),
    columns,
    mappingFrom,
    ...(fault === undefined ? {} : { fault }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(order === 'ask' ? { ambiguousDates: examplesOf(rows, columns) } : {}),
  }
  const mapping = { columns, ...(dateOrder === undefined ? {} : { dateOrder }), ...(currency === undefined ? {} : { currency }) }
  return ok({ table, rows, mapping })
}

/** Whether somebody must look at the columns before anything is read by them. */
export function needsDecision({ mappingFrom, fault, ambiguousDates }: ListTable): boolean {
  return mappingFrom === 'proposed' || fault !== undefined || ambiguousDates !== undefined
}

/** Every unit that a table announces, and every row that is not taken. A licence plate counts once. */
export function readUnits(rows: readonly RawRow[], mapping: RememberedMapping, onProgress: (done: number) => void): ReadUnits {
  const units: AnnouncedUnit[] = []
  const rejected: RejectedRow[] = []
  const rowOfPlate = new Map<string, number>()
  for (const [at, raw] of rows.entries()) {
    if (at % 1000 === 0) onProgress(at)
    const reject = (faults: readonly RowFault[]) => rejected.push({ row: raw.row, cells: raw.cells.map(textOf), faults })
    const read = raw.isBroken === true ? refuse<readonly RowFault[]>([{ type: 'quote' }]) : readRow(padded(raw, mapping), mapping)
    const plate = read.ok ? read.value[0]?.facts.unit.lpn : undefined
    const earlier = plate === undefined ? undefined : rowOfPlate.get(plate)
    if (plate !== undefined && earlier === undefined) rowOfPlate.set(plate, raw.row)
    if (!read.ok) reject(read.error)
    else if (earlier !== undefined) reject([{ type: 'twice', row: earlier }])
    else units.push(...read.value)
  }
  return { units, rejected }
}

/** A workbook does not keep empty cells at the end of a row; text does, and lacks some when it lacks them. */
function padded(raw: RawRow, { columns }: RememberedMapping): TableRow {
  if (raw.isSparse !== true || raw.cells.length >= columns.length) return raw
  return { row: raw.row, cells: [...raw.cells, ...Array.from({ length: columns.length - raw.cells.length }, () => '')] }
}
