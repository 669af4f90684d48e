import { type Field, KEY_FIELDS } from './field.ts'
import { KNOWN_HEADERS, fieldOfHeader, headerKey, isFbaHeader } from './headers.ts'

/** What each column means, by its place; `null`: it is left out. No field stands twice. */
export type Columns = readonly (Field | null)[]

/** What a center once decided for lists with these headers, and what the next such list is read with. */
export type RememberedMapping = { readonly columns: Columns; readonly dateOrder?: DateOrder; readonly currency?: string }

/** How `03/04/2026` is read: as the third of April, or as the fourth of March. */
export type DateOrder = 'day-first' | 'month-first'

/** One key for a set of headers: the same columns in the same order. */
export function headersKey(headers: readonly string[]): string {
  return headers.map(headerKey).join('\t')
}

/** How alike two names are, 0 to 1: the share of their pairs of letters that both have (Dice). */
function likeness(one: string, other: string): number {
  const pairsOf = (text: string) => Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
  const left = pairsOf(one.replaceAll(' ', ''))
  const right = pairsOf(other.replaceAll(' ', ''))
  if (left.length === 0 || right.length === 0) return one === other ? 1 : 0
  const open = [...right]
  let shared = 0
  for (const pair of left) {
    const at = open.indexOf(pair)
    if (at < 0) continue
    open.splice(at, 1)
    shared += 1
  }
  return (2 * shared) / (left.length + right.length)
}

/** Less alike than this is chance. */
const ALIKE = 0.62

/** What the columns most likely mean: names known word for word first, then the most alike; each field once. */
export function proposeColumns(headers: readonly string[]): Columns {
  const columns: (Field | null)[] = headers.map(() => null)
  const taken = new Set<Field>()
  const give = (at: number, field: Field | undefined) => {
    if (field === undefined || taken.has(field) || columns[at] !== null) return
    columns[at] = field
    taken.add(field)
  }
  headers.forEach((header, at) => give(at, fieldOfHeader(header)))
  const guesses = headers
    .flatMap((header, at) => KNOWN_HEADERS.map(([name, field]) => ({ at, field, alike: likeness(headerKey(header), name) })))
    .filter(({ alike }) => alike >= ALIKE)
    .toSorted((one, other) => other.alike - one.alike)
  for (const { at, field } of guesses) give(at, field)
  return columns
}

/** The FBA customer returns report, in whatever language and order its columns are: it is read without asking. */
export function isFbaReport(headers: readonly string[]): boolean {
  const fields = new Set(headers.map(fieldOfHeader))
  return fields.has('sku') && fields.has('order') && headers.some(isFbaHeader)
}

export type MappingFault = 'no-sku' | 'no-key' | 'field-twice'

/** What a mapping lacks before any row can be read by it. */
export function mappingFault(columns: Columns): MappingFault | undefined {
  const given = columns.filter((field) => field !== null)
  if (new Set(given).size < given.length) return 'field-twice'
  if (!given.includes('sku')) return 'no-sku'
  return given.some((field) => KEY_FIELDS.includes(field)) ? undefined : 'no-key'
}
