import type { QuoteForm } from '../../../shared/contract/quote-draft.ts'
import type { BuyerLanguage } from '../../../shared/i18n/localised.ts'
import { readAmount } from '../../../shared/import/read-amount.ts'
import type { Money } from '../../../shared/money.ts'
import { priceOf } from '../../../shared/quotes/check-quote.ts'
import { type QuotablePart, type QuoteProposal, nameFor } from '../../../shared/quotes/propose-quote.ts'
import type { QuoteLine } from '../../../shared/quotes/quote.ts'
import { plainAmount } from './plain-amount.ts'

/** A line as it is typed. `count` is minutes or pieces, and empty where a line has neither. */
export type LineFields = {
  readonly id: number
  readonly type: QuoteLine['type']
  readonly text: string
  readonly part: string
  readonly count: string
  readonly price: string
}

/** A quote as it is typed. */
export type QuoteFields = {
  readonly lines: readonly LineFields[]
  /** Percent. */
  readonly tax: string
  readonly currency: string
  readonly validUntil: string
  readonly language: BuyerLanguage
}

/** A part that costs nothing is one whose price nobody knows: somebody has to say it. */
function lineFields(line: QuoteLine, id: number): LineFields {
  const count = line.type === 'labour' ? String(line.minutes) : line.type === 'part' ? String(line.quantity) : ''
  const price = priceOf(line)
  const isUnknown = line.type === 'part' && price.minor === 0
  const part = line.type === 'part' ? line.part : ''
  return { id, type: line.type, text: line.text, part, count, price: isUnknown ? '' : plainAmount(price) }
}

export function firstFields({ draft }: QuoteProposal): QuoteFields {
  const { lines, taxBasisPoints, currency, validUntil, language } = draft
  return { lines: lines.map(lineFields), tax: String(taxBasisPoints / 100), currency, validUntil, language }
}

/** `7,7` → 770 hundredths of a percent; nothing for what is no number, has more than two decimals or is more than a hundred. */
export function readPercent(written: string): number | undefined {
  const found = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(written.normalize('NFKC').trim())
  if (found === null) return undefined
  const read = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
  return read <= 10_000 ? read : undefined
}

function readCount(written: string): number | undefined {
  const text = written.normalize('NFKC').trim()
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined
}

/** A price in the quote's currency and no other. */
function readPrice(written: string, currency: string): Money | undefined {
  const read = readAmount(written, currency)
  return read.type === 'money' && read.money.currency === currency ? read.money : undefined
}

/** A line that is complete; nothing while it is not. */
export function readLine(
  { type, text, part, count, price: written }: LineFields,
  currency: string,
): QuoteForm['lines'][number] | undefined {
  const price = readPrice(written, currency)
  const counted = readCount(count)
  if (price === undefined) return undefined
  switch (type) {
    case 'labour':
      return counted === undefined ? undefined : { type, text, minutes: counted, perHour: price }
    case 'part':
      return counted === undefined ? undefined : { type, text, part, quantity: counted, price }
    case 'freight':
      return { type, text, price }
    default:
      return text.trim() === '' ? undefined : { type, text, price }
  }
}

/** The quote, where every line and the tax can be read. */
export function quoteOf(fields: QuoteFields): QuoteForm | undefined {
  const { currency, validUntil, language } = fields
  const lines = fields.lines.flatMap((line) => readLine(line, currency) ?? [])
  const taxBasisPoints = readPercent(fields.tax)
  if (lines.length === 0 || lines.length < fields.lines.length || taxBasisPoints === undefined || validUntil === '') return undefined
  return { lines, taxBasisPoints, currency, validUntil, language }
}

function nextId(lines: readonly LineFields[]): number {
  return Math.max(-1, ...lines.map(({ id }) => id)) + 1
}

export function withLine(fields: QuoteFields, type: 'labour' | 'freight' | 'other'): QuoteFields {
  const line = { id: nextId(fields.lines), type, text: '', part: '', count: '', price: '' }
  return { ...fields, lines: [...fields.lines, line] }
}

/** A part that is on the quote already is there once more. */
export function withPart(fields: QuoteFields, { part, name, price }: QuotablePart): QuoteFields {
  const there = fields.lines.find((line) => line.type === 'part' && line.part === part)
  if (there !== undefined) {
    const count = String((readCount(there.count) ?? 0) + 1)
    return { ...fields, lines: fields.lines.map((line) => (line === there ? { ...line, count } : line)) }
  }
  const line: LineFields = {
    id: nextId(fields.lines),
    type: 'part',
    text: nameFor(fields.language, name),
    part,
    count: '1',
    price: price.minor === 0 ? '' : plainAmount(price),
  }
  return { ...fields, lines: [...fields.lines, line] }
}

/** In another language; parts go by their names there unless somebody wrote something else. */
export function inLanguage(fields: QuoteFields, language: BuyerLanguage, parts: readonly QuotablePart[]): QuoteFields {
  const renamed = (line: LineFields) => {
    const name = parts.find(({ part }) => part === line.part)?.name
    return name !== undefined && nameFor(fields.language, name) === line.text ? { ...line, text: nameFor(language, name) } : line
  }
  return { ...fields, language, lines: fields.lines.map(renamed) }
}
