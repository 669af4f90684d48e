import type { AnnouncedUnit } from '../../../shared/import/announced.ts'
import { type FileRefusal, MOST_ROWS } from '../../../shared/import/file-refusal.ts'
import type { ListTable } from '../../../shared/import/list-table.ts'
import { type RememberedMapping, isFbaReport } from '../../../shared/import/mapping.ts'
import { type RawRow, type RejectedRow, needsDecision, openTable, readUnits } from '../../../shared/import/read-table.ts'
import { readReturns, returnsIn } from '../../../shared/import/read-returns.ts'
import type { Choices, Reading } from '../../../shared/import/reading.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'
import { detectDelimiter } from './detect-delimiter.ts'
import { fileStart } from './file-chunks.ts'
import { readText } from './read-text.ts'
import { readWorkbook } from './read-workbook.ts'
import { detectEncoding, fileText } from './text-encoding.ts'

export type ListSource = {
  readonly file: string
  readonly choices: Choices
  /** What was decided before for lists with these headers. */
  readonly remembered: (headersKey: string) => RememberedMapping | undefined
  /** Where the center stands: an instant of a list is a day there. */
  readonly timeZone: string
}

export type ReadList = {
  readonly reading: Reading
  /** Rows below the headers, blank ones not counted; returns of a list that is no table. */
  readonly rows: number
  readonly table?: ListTable
  /** Absent while somebody has to decide about the columns first. */
  readonly units?: readonly AnnouncedUnit[]
  readonly rejected: readonly RejectedRow[]
  /** Names of the cells that rejected rows carry. */
  readonly headers: readonly string[]
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** The container of workbooks of before 2007. */
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0]
const BEGINNING = 64 * 1024

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Answers of an API that were written one below the other are read too. */
function parsedPages(text: string): unknown {
  const whole = parsed(text)
  return whole === undefined
    ? text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(parsed)
    : whole
}

const RETURN_HEADERS = ['id', 'status', 'merchantSku', 'returnReason'] as const

/** What tells a return that was not taken, for the list of these. */
function cellsOfReturn(raw: unknown): readonly string[] {
  const { id, status, merchantSku, returnMetadata } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>
  const { returnReason } = (typeof returnMetadata === 'object' && returnMetadata !== null ? returnMetadata : {}) as Record<string, unknown>
  return [id, status, merchantSku, returnReason].map((value) => (typeof value === 'string' ? value.slice(0, 200) : ''))
}

async function readJson({ file, timeZone }: ListSource, encoding: Reading['encoding']): Promise<Result<ReadList, FileRefusal>> {
  let text = ''
  for await (const part of fileText(file, encoding ?? 'utf-8')) text += part
  const returns = returnsIn(parsedPages(text))
  if (returns === undefined) return refuse({ type: 'no-returns' })
  if (returns.length > MOST_ROWS) return refuse({ type: 'too-many-rows', most: MOST_ROWS })
  const rows = readReturns(returns, timeZone)
  return ok({
    reading: { format: 'returns', ...(encoding === undefined ? {} : { encoding }) },
    rows: rows.length,
    units: rows.flatMap(({ result }) => (result.ok ? result.value : [])),
    rejected: rows.flatMap(({ row, raw, result }) => (result.ok ? [] : [{ row, cells: cellsOfReturn(raw), faults: result.error }])),
    headers: RETURN_HEADERS,
  })
}

function listOfRows(rows: readonly RawRow[], found: Omit<Reading, 'columns'>, sheets: readonly string[] | undefined, source: ListSource) {
  const opened = openTable(rows, source.choices, source.remembered)
  if (!opened.ok) return opened
  const { mapping } = opened.value
  const table = { ...opened.value.table, ...(sheets === undefined ? {} : { sheets }) }
  const list = { reading: { ...found, ...mapping }, rows: opened.value.rows.length, table, headers: table.headers }
  if (needsDecision(table)) return ok({ ...list, rejected: [] })
  return ok({ ...list, ...readUnits(opened.value.rows, mapping, () => undefined) })
}

async function readTextList(source: ListSource, start: string, encoding: NonNullable<Reading['encoding']>, onRow: () => void) {
  const delimiter = source.choices.delimiter ?? detectDelimiter(start)
  const header = start.split('\n').find((line) => line.trim() !== '') ?? ''
  const quotes = !(delimiter === '\t' && isFbaReport(header.split('\t')))
  const rows: RawRow[] = []
  let isTooMuch = false
  await readText({ file: source.file, encoding, delimiter, quotes }, (row) => {
    if (rows.length > MOST_ROWS) isTooMuch = true
    else rows.push(row)
    onRow()
  })
  if (isTooMuch) return refuse<FileRefusal>({ type: 'too-many-rows', most: MOST_ROWS })
  return listOfRows(rows, { format: 'text', encoding, delimiter }, undefined, source)
}

async function readWorkbookList(source: ListSource, onRow: () => void) {
  const rows: RawRow[] = []
  let isTooMuch = false
  const read = await readWorkbook(source.file, source.choices.sheet, (row) => {
    if (rows.length > MOST_ROWS) isTooMuch = true
    else rows.push(row)
    onRow()
  })
  if (!read.ok) return read
  if (isTooMuch) return refuse<FileRefusal>({ type: 'too-many-rows', most: MOST_ROWS })
  return listOfRows(rows, { format: 'workbook', sheet: read.value.sheet }, read.value.sheets, source)
}

/** Reads a list of whatever kind it is, as far as it can be read without asking anybody. `onRow` is called with each row. */
export async function readList(source: ListSource, onRow: () => void): Promise<Result<ReadList, FileRefusal>> {
  const { file, choices } = source
  const bytes = await fileStart(file, BEGINNING)
  if (bytes.length === 0) return refuse({ type: 'empty' })
  if (begins(bytes, OLD_WORKBOOK)) return refuse({ type: 'old-workbook' })
  if (begins(bytes, ZIP)) return readWorkbookList(source, onRow)
  const encoding = choices.encoding ?? (await detectEncoding(file))
  if (encoding === undefined) return refuse({ type: 'not-a-list' })
  const start = new TextDecoder(encoding).decode(bytes).replaceAll(/\r\n?/g, '\n')
  if (start.trim() === '') return refuse({ type: 'empty' })
  return /^\s*[[{]/.test(start) ? readJson(source, encoding) : readTextList(source, start, encoding, onRow)
}
