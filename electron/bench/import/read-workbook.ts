import { dayOfSerial } from '../../../shared/import/read-day.ts'
import type { RawRow } from '../../../shared/import/read-table.ts'
import type { Cell } from '../../../shared/import/table-row.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'
import type { FileRefusal } from '../../../shared/import/file-refusal.ts'
import type { NumberFormat } from './number-format.ts'
import { type PackedFolder, openPackedFolder } from './packed-folder.ts'
import { cellFormats, sharedStrings, workbookParts } from './workbook-parts.ts'

/** Unpacked size at which reading is refused, bytes: ten times the largest list seen, and what a reader takes a minute for. */
export const LARGEST_INSIDE = 1024 * 1024 * 1024
/** Columns looked at; what stands beyond counts as one more. */
const MOST_COLUMNS = 500

type Workbook = { readonly strings: readonly string[]; readonly formats: readonly NumberFormat[]; readonly is1904: boolean }

/** `BC12` → 54: the column's place, counted from 0. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference) {
    const value = letter.toUpperCase().charCodeAt(0) - 64
    if (value < 1 || value > 26) break
    column = column * 26 + value
  }
  return column - 1
}

function numberCell(stored: string, format: NumberFormat | undefined, is1904: boolean): Cell {
  const value = Number(stored)
  if (stored.trim() === '' || Number.isNaN(value)) return stored
  if (format?.type === 'day' && value >= 0 && value < 2_958_466) return { day: dayOfSerial(value, is1904) }
  const number = Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : stored
  return format?.type === 'padded' ? number.padStart(format.digits, '0') : { number }
}

function cellOf(type: string | undefined, value: string, format: NumberFormat | undefined, book: Workbook): Cell {
  switch (type) {
    case 's':
      return book.strings[Number(value)] ?? ''
    case 'str':
    case 'inlineStr':
      return value
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'e':
      return { error: value }
    case 'd':
      return /^\d{4}-\d{2}-\d{2}/.test(value) ? { day: value.slice(0, 10) } : value
    default:
      return numberCell(value, format, book.is1904)
  }
}

async function readSheet(folder: PackedFolder, part: string, book: Workbook, take: (row: RawRow) => void): Promise<void> {
  let row = 0
  let cells: Cell[] = []
  let cell: { readonly column: number; readonly type: string | undefined; readonly format: NumberFormat | undefined } | undefined
  let value = ''
  let isValue = false
  let isPronunciation = false
  await folder.read(part, {
    open: (name, attributes) => {
      if (name === 'row') {
        const given = Number(attributes()['r'] ?? 0)
        row = given > row ? given : row + 1
        cells = []
      } else if (name === 'c') {
        const { r, t, s } = attributes()
        const column = Math.min(r === undefined ? cells.length : columnOf(r), MOST_COLUMNS)
        cell = { column, type: t, format: s === undefined ? undefined : book.formats[Number(s)] }
        value = ''
      } else if (name === 'rPh') isPronunciation = true
      else if (name === 'v' || name === 't') isValue = true
    },
    text: (text) => {
      if (isValue && !isPronunciation) value += text
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false
      else if (name === 'rPh') isPronunciation = false
      else if (name === 'c' && cell !== undefined) {
        while (cells.length < cell.column) cells.push('')
        cells[cell.column] = cellOf(cell.type, value, cell.format, book)
        cell = undefined
      } else if (name === 'row' && cells.some((each) => each !== '')) take({ row, cells, isSparse: true })
    },
  })
}

/** Names of the sheets one can see, in their order. */
export type SheetRead = { readonly sheets: readonly string[]; readonly sheet: string }

/**
 * Reads the rows of one sheet: the one that is named, else the first that is not hidden. The formulas' last results count; the rest
 * of a workbook (formats, pictures, macros) is not looked at.
 */
export async function readWorkbook(
  file: string,
  wanted: string | undefined,
  take: (row: RawRow) => void,
): Promise<Result<SheetRead, FileRefusal>> {
  let folder: PackedFolder | undefined
  try {
    folder = await openPackedFolder(file)
    const parts = await workbookParts(folder)
    const visible = parts?.sheets.filter(({ isHidden }) => !isHidden) ?? []
    const sheet = visible.find(({ name }) => name === wanted) ?? visible[0]
    if (parts === undefined || sheet === undefined) return refuse({ type: 'not-a-list' })
    const size = [sheet.part, parts.strings, parts.styles].reduce(
      (sum, part) => sum + (part === undefined ? 0 : (folder?.sizeOf(part) ?? 0)),
      0,
    )
    if (size > LARGEST_INSIDE) return refuse({ type: 'too-large-inside', most: LARGEST_INSIDE })
    const strings = await sharedStrings(folder, parts.strings)
    const formats = await cellFormats(folder, parts.styles)
    await readSheet(folder, sheet.part, { strings, formats, is1904: parts.is1904 }, take)
    return ok({ sheets: visible.map(({ name }) => name), sheet: sheet.name })
  } catch (error) {
    return refuse({ type: 'damaged', detail: error instanceof Error ? error.message : String(error) })
  } finally {
    folder?.close()
  }
}
