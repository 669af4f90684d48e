import { parse } from 'csv-parse'
import type { Delimiter, Encoding } from '../../../shared/import/reading.ts'
import type { RawRow } from '../../../shared/import/read-table.ts'
import { fileText } from './text-encoding.ts'

/** A row longer than this (characters) is one whose quote was never closed. */
const LONGEST_ROW = 1_000_000

/** A whole cell in quotes, as a spreadsheet writes one into a report that does not quote. */
const QUOTED = /^"(?:[^"]|"")*"$/

function unquoted(cell: string): string {
  return QUOTED.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell
}

export type TextTable = {
  readonly file: string
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  /** Amazon's reports do not quote: a quote in them is part of a comment, and a row is a line. */
  readonly quotes: boolean
}

/** Reads rows in their order and hands each on. Rows count as a spreadsheet counts them: blank ones too, which are not handed on. */
export async function readText({ file, encoding, delimiter, quotes }: TextTable, take: (row: RawRow) => void): Promise<void> {
  let row = 0
  const parser = parse({
    delimiter,
    quote: quotes ? '"' : null,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
    max_record_size: LONGEST_ROW,
    // Everything is taken here, in step with the text: nothing waits in the parser.
    on_record: (cells: string[]) => {
      row += 1
      if (cells.some((cell) => cell !== '')) take({ row, cells: quotes ? cells : cells.map(unquoted) })
      return null
    },
    on_skip: () => {
      row += 1
      take({ row, cells: [], isBroken: true })
      return undefined
    },
  })
  const ended = new Promise<void>((resolve, reject) => {
    parser.once('end', resolve)
    parser.once('error', reject)
  })
  // What it rejects with is thrown below; this keeps it from being called unhandled until then.
  ended.catch(() => undefined)
  parser.resume()
  for await (const text of fileText(file, encoding)) {
    if (parser.destroyed) break
    if (!parser.write(text)) await new Promise((resolve) => parser.once('drain', resolve).once('close', resolve))
  }
  if (!parser.destroyed) parser.end()
  await ended
}
