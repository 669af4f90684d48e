import { DELIMITERS, type Delimiter } from '../../../shared/import/reading.ts'

/** What stands most often between the names of the columns; the earlier of two that stand equally often. */
export function detectDelimiter(start: string): Delimiter {
  const header = start.split('\n').find((line) => line.trim() !== '') ?? ''
  const bare = header.replaceAll(/"(?:[^"]|"")*"/g, '')
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}
