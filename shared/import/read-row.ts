import type { Announced, OrderFacts } from '../cases/events.ts'
import { type Result, ok, refuse } from '../result.ts'
import type { AnnouncedUnit } from './announced.ts'
import type { Field } from './field.ts'
import type { Columns, DateOrder } from './mapping.ts'
import { amountOfNumber, readAmount } from './read-amount.ts'
import { readDay } from './read-day.ts'
import type { RowFault } from './row-fault.ts'
import { type Cell, type TableRow, textOf } from './table-row.ts'

export type RowReading = { readonly columns: Columns; readonly dateOrder?: DateOrder; readonly currency?: string }

/** What a spreadsheet writes for a number too long for it. */
const ROUNDED = /^[+-]?\d+(?:[.,]\d+)?E\+?\d+$/i
/** Digits up to which a workbook's number is exact. */
const EXACT = /^\d{1,15}$/
const MOST: Readonly<Partial<Record<Field, number>>> = { reason: 200, comments: 4000, 'product-name': 500 }
const MOST_OTHERWISE = 100
/** More units than this in one row is a slip of the keyboard. */
const MOST_UNITS = 500

/** Takes the fields of one row, and keeps what is wrong with it. */
class Row {
  readonly faults: RowFault[] = []
  readonly #cells: ReadonlyMap<Field, Cell>
  readonly #reading: RowReading

  constructor(cells: readonly Cell[], reading: RowReading) {
    this.#reading = reading
    this.#cells = new Map(
      reading.columns.flatMap((field, at) => {
        const cell = cells[at]
        return field === null || cell === undefined || textOf(cell).trim() === '' ? [] : [[field, cell] as const]
      }),
    )
  }

  /** Words, on one line but for comments; control characters are nobody's words. */
  words(field: Field): string | undefined {
    const cell = this.#cells.get(field)
    if (cell === undefined) return undefined
    const text = textOf(cell)
      .replaceAll(/(?![\n\t])[\p{Cc}\ufeff]/gu, ' ')
      .trim()
    const line = field === 'comments' ? text : text.replaceAll(/\s+/g, ' ')
    const most = MOST[field] ?? MOST_OTHERWISE
    if (line.length > most) this.faults.push({ type: 'too-long', field, most })
    return line === '' ? undefined : line
  }

  /** A number that names something: a spreadsheet that took it for a quantity or a date has spoilt it. */
  code(field: Field): string | undefined {
    const cell = this.#cells.get(field)
    if (cell === undefined) return undefined
    const text = textOf(cell)
    const isRounded = typeof cell !== 'string' && 'number' in cell && !EXACT.test(text)
    const isSpoilt = ROUNDED.test(text.trim()) || isRounded || (typeof cell !== 'string' && !('number' in cell))
    if (!isSpoilt) return this.words(field)
    this.faults.push({ type: 'mangled', field, text: text.slice(0, 60) })
    return undefined
  }

  day(field: Field): string | undefined {
    const cell = this.#cells.get(field)
    if (cell === undefined) return undefined
    if (typeof cell !== 'string' && 'day' in cell) return cell.day
    const text = textOf(cell).trim()
    const read = readDay(text, this.#reading.dateOrder)
    if (read.type === 'day') return read.day
    this.faults.push({ type: read.type === 'ambiguous' ? 'ambiguous-day' : 'no-day', field, text: text.slice(0, 60) })
    return undefined
  }

  price(): OrderFacts['price'] {
    const cell = this.#cells.get('price')
    if (cell === undefined) return undefined
    const currency = this.words('currency') ?? this.#reading.currency
    const text = textOf(cell).trim()
    const read = typeof cell !== 'string' && 'number' in cell ? amountOfNumber(cell.number, currency) : readAmount(text, currency)
    if (read.type === 'money') return read.money
    this.faults.push({ type: read.type === 'ambiguous' ? 'ambiguous-amount' : read.type, text: text.slice(0, 60) })
    return undefined
  }

  quantity(): number {
    const text = textOf(this.#cells.get('quantity')).trim()
    if (text === '') return 1
    const quantity = /^\d{1,4}(?:[.,]0+)?$/.test(text) ? Number.parseInt(text, 10) : 0
    if (quantity >= 1 && quantity <= MOST_UNITS) return quantity
    this.faults.push({ type: 'no-quantity', text: text.slice(0, 60) })
    return 1
  }
}

/** `values` without what is not there. */
function given<T extends object>(values: T): { readonly [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never
}

function orderOfRow(row: Row): OrderFacts | undefined {
  const orderId = row.code('order')
  const facts = {
    marketplace: row.words('marketplace') ?? '',
    price: row.price(),
    orderedOn: row.day('ordered-on'),
    deliveredOn: row.day('delivered-on'),
  }
  return orderId === undefined ? undefined : given({ orderId, ...facts })
}

function factsOfRow(row: Row): Announced | undefined {
  const sku = row.code('sku')
  const unit = given({ serial: row.code('serial'), lpn: row.code('lpn')?.toUpperCase(), fnsku: row.code('fnsku')?.toUpperCase() })
  const order = orderOfRow(row)
  const returnId = row.code('return-id')
  const tracking = row.code('tracking')
  const carrier = row.words('carrier') ?? ''
  const complaint = [row.words('reason'), row.words('comments')].filter((text) => text !== undefined).join(' · ')
  const expectedOn = row.day('expected-on')
  if (sku === undefined) {
    if (row.faults.length === 0) row.faults.push({ type: 'missing', field: 'sku' })
    return undefined
  }
  if (unit.serial === undefined && unit.lpn === undefined && order === undefined && returnId === undefined && tracking === undefined) {
    if (row.faults.length === 0) row.faults.push({ type: 'no-key' })
  }
  return {
    unit: { sku, ...unit },
    complaint,
    ...(order === undefined ? {} : { order }),
    ...(returnId === undefined ? {} : { returnIds: [returnId] }),
    ...(tracking === undefined ? {} : { inbound: { carrier, tracking } }),
    ...(expectedOn === undefined ? {} : { expectedOn }),
  }
}

function raggedness(cells: readonly Cell[], columns: number): RowFault | undefined {
  const beyond = cells.slice(columns).some((cell) => textOf(cell).trim() !== '')
  return cells.length < columns || beyond ? { type: 'ragged', expected: columns, found: cells.length } : undefined
}

/** The units one row announces, one for each piece; or everything that is wrong with it. */
export function readRow({ row, cells }: TableRow, reading: RowReading): Result<readonly AnnouncedUnit[], readonly RowFault[]> {
  const ragged = raggedness(cells, reading.columns.length)
  if (ragged !== undefined) return refuse([ragged])
  const fields = new Row(cells, reading)
  const facts = factsOfRow(fields)
  const quantity = fields.quantity()
  const product = given({ name: fields.words('product-name'), asin: fields.code('asin') })
  const single = facts?.unit.lpn !== undefined ? 'lpn' : facts?.unit.serial !== undefined ? 'serial' : undefined
  if (quantity > 1 && single !== undefined) fields.faults.push({ type: 'one-of-many', field: single, quantity })
  if (facts === undefined || fields.faults.length > 0) return refuse(fields.faults)
  return ok(Array.from({ length: quantity }, () => ({ row, kind: 'return' as const, facts, product })))
}
