import type { DateOrder } from './mapping.ts'

export type DayRead = { readonly type: 'day'; readonly day: string } | { readonly type: 'ambiguous' } | { readonly type: 'no-day' }

const NO_DAY: DayRead = { type: 'no-day' }

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'january', 'januar', 'jänner'],
  ['feb', 'february', 'februar'],
  ['mar', 'march', 'mär', 'mrz', 'märz'],
  ['apr', 'april'],
  ['may', 'mai'],
  ['jun', 'june', 'juni'],
  ['jul', 'july', 'juli'],
  ['aug', 'august'],
  ['sep', 'sept', 'september'],
  ['oct', 'october', 'okt', 'oktober'],
  ['nov', 'november'],
  ['dec', 'december', 'dez', 'dezember'],
]

const TIME = String.raw`(?:[T ,]+\d{1,2}:\d{2}.*)?`
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`)
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const HAN = /^(\d{4})年(\d{1,2})月(\d{1,2})日/
const DOTS = new RegExp(String.raw`^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})${TIME}$`)
const SLASHES = new RegExp(String.raw`^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})${TIME}$`)
const DAY_MONTH = new RegExp(String.raw`^(\d{1,2})(?:st|nd|rd|th|\.)?[- ]+([\p{L}]+)\.?[- ,]+(\d{4}|\d{2})${TIME}$`, 'iu')
const MONTH_DAY = new RegExp(String.raw`^([\p{L}]+)\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})${TIME}$`, 'iu')
/** A day as a workbook counts it, when it is no longer formatted as one: 2000-01-01 to 2099-12-31. */
const SERIAL = /^\d{5}(?:\.\d+)?$/
const SERIALS = { first: 36_526, last: 73_050 }

/** Days since 1970 of a workbook's day 0, in its two systems (ECMA-376, part 1, 18.17.4.1). Day 60 of the first never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
const DAY_MS = 86_400_000

/** The calendar day of a workbook's day number. */
export function dayOfSerial(serial: number, is1904: boolean): string {
  return new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10)
}

function dayOf(year: string, month: number, day: number): DayRead {
  const full = year.length === 2 ? 2000 + Number(year) : Number(year)
  const at = new Date(Date.UTC(full, month - 1, day))
  const isReal = full >= 1990 && full <= 2100 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  return isReal ? { type: 'day', day: at.toISOString().slice(0, 10) } : NO_DAY
}

function monthOf(name: string): number {
  return MONTHS.findIndex((names) => names.includes(name.toLowerCase())) + 1
}

function fromSlashes(first: number, second: number, year: string, order: DateOrder | undefined): DayRead {
  const dayFirst = dayOf(year, second, first)
  const monthFirst = dayOf(year, first, second)
  if (order !== undefined) return order === 'day-first' ? dayFirst : monthFirst
  if (monthFirst.type === 'no-day' || first === second) return dayFirst
  return dayFirst.type === 'no-day' ? monthFirst : { type: 'ambiguous' }
}

/**
 * The calendar day a text names, as it is written there: a time and its zone are left away. Points stand for day, month, year wherever
 * dates are written with them; with slashes or dashes the order must be known or follow from the number.
 */
export function readDay(written: string, order: DateOrder | undefined): DayRead {
  const text = written.normalize('NFKC').trim()
  let found = YEAR_FIRST.exec(text)
  if (found !== null) return dayOf(found[1] ?? '', Number(found[3]), Number(found[4]))
  found = COMPACT.exec(text) ?? HAN.exec(text)
  if (found !== null) return dayOf(found[1] ?? '', Number(found[2]), Number(found[3]))
  found = DOTS.exec(text)
  if (found !== null) return dayOf(found[3] ?? '', Number(found[2]), Number(found[1]))
  found = SLASHES.exec(text)
  if (found !== null) return fromSlashes(Number(found[1]), Number(found[3]), found[4] ?? '', order)
  found = DAY_MONTH.exec(text)
  if (found !== null) return dayOf(found[3] ?? '', monthOf(found[2] ?? ''), Number(found[1]))
  found = MONTH_DAY.exec(text)
  if (found !== null) return dayOf(found[3] ?? '', monthOf(found[1] ?? ''), Number(found[2]))
  if (!SERIAL.test(text)) return NO_DAY
  const serial = Number(text)
  return serial >= SERIALS.first && serial < SERIALS.last + 1 ? { type: 'day', day: dayOfSerial(serial, false) } : NO_DAY
}

/** What a list's own dates say about their order: how many can only be read the one way, only the other, or both. */
export type DateEvidence = { readonly dayFirst: number; readonly monthFirst: number; readonly either: number }

export const NO_EVIDENCE: DateEvidence = { dayFirst: 0, monthFirst: 0, either: 0 }

export function withDate(evidence: DateEvidence, written: string): DateEvidence {
  const found = SLASHES.exec(written.normalize('NFKC').trim())
  if (found === null) return evidence
  const [first, second, year] = [Number(found[1]), Number(found[3]), found[4] ?? '']
  if (first === second) return evidence
  const dayFirst = dayOf(year, second, first).type === 'day'
  const monthFirst = dayOf(year, first, second).type === 'day'
  if (dayFirst && monthFirst) return { ...evidence, either: evidence.either + 1 }
  if (dayFirst) return { ...evidence, dayFirst: evidence.dayFirst + 1 }
  return monthFirst ? { ...evidence, monthFirst: evidence.monthFirst + 1 } : evidence
}

/** The order that follows from a list itself; `ask` when both would fit, or both occur: it is never guessed. */
export function orderOf({ dayFirst, monthFirst, either }: DateEvidence): DateOrder | 'ask' | undefined {
  if (dayFirst > 0 && monthFirst > 0) return 'ask'
  if (dayFirst > 0) return 'day-first'
  if (monthFirst > 0) return 'month-first'
  return either > 0 ? 'ask' : undefined
}
