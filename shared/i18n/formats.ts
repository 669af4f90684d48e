import type { BuyerLanguage } from './localised.ts'
import type { Money } from '../money.ts'

/** How this center writes dates, times and amounts. Instants are UTC in ISO 8601; days are YYYY-MM-DD and belong to no zone. */
export type Formats = {
  readonly time: (at: string) => string
  readonly day: (day: string) => string
  /** Without the year, for days that are near. */
  readonly nearDay: (day: string) => string
  readonly dateTime: (at: string) => string
  /** Time alone for today, with the date for any other day. */
  readonly moment: (at: string, now: number) => string
  readonly money: (money: Money) => string
  readonly number: (value: number) => string
  /** Of a file or a line, in the unit that suits. */
  readonly bytes: (value: number) => string
  readonly list: (items: readonly string[]) => string
  /** The calendar day of an instant, YYYY-MM-DD, where the center stands. */
  readonly dayOf: (at: number) => string
}

export function createFormats(language: BuyerLanguage, timeZone: string): Formats {
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  const day = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' })
  const nearDay = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', timeZone: 'UTC' })
  const dateTime = new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  const isoDay = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone })
  const number = new Intl.NumberFormat(language)
  const inUnit = (unit: 'kilobyte' | 'megabyte' | 'gigabyte', maximumFractionDigits: number) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits })
  const [kilobytes, megabytes, gigabytes] = [inUnit('kilobyte', 0), inUnit('megabyte', 1), inUnit('gigabyte', 1)]
  const list = new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' })
  const dayOf = (at: number) => isoDay.format(at)
  return {
    time: (at) => time.format(Date.parse(at)),
    day: (text) => day.format(Date.parse(`${text}T00:00:00Z`)),
    nearDay: (text) => nearDay.format(Date.parse(`${text}T00:00:00Z`)),
    dateTime: (at) => dateTime.format(Date.parse(at)),
    moment: (at, now) => (dayOf(Date.parse(at)) === dayOf(now) ? time : dateTime).format(Date.parse(at)),
    money: ({ minor, currency }) => {
      const format = new Intl.NumberFormat(language, { style: 'currency', currency })
      return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
    },
    number: (value) => number.format(value),
    bytes: (value) => {
      if (value >= 1e9) return gigabytes.format(value / 1e9)
      return value >= 1e6 ? megabytes.format(value / 1e6) : kilobytes.format(Math.ceil(value / 1e3))
    },
    list: (items) => list.format(items),
    dayOf,
  }
}
