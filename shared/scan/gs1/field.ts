import type { CheckName } from './ai-row.ts'
import { APPLICATION_IDENTIFIERS } from './application-identifiers.ts'
import { fourDigitYear } from './century.ts'
import { daysInMonth } from './checks/dates.ts'
import { COUNTRY_OF_NUMBER } from './checks/iso-3166.ts'
import { CURRENCY_OF_NUMBER } from './checks/iso-4217.ts'
import { type Gs1Element, partsOf } from './element.ts'

/** An element string interpreted: what its value says, as far as it says more than a text. */
export type Gs1Field = Gs1Element & {
  readonly title: string
  /** `2026-12-31`. Day 00 is read as the last day of the month. */
  readonly date?: string
  /** Where a second date closes a range. */
  readonly until?: string
  /** `23:59` or `23:59:59`, the place's own time. */
  readonly time?: string
  /** The number with its decimal point, as text: it stays exact. */
  readonly amount?: string
  /** ISO 4217, three letters. */
  readonly currency?: string
  /** ISO 3166, two letters each. */
  readonly countries?: readonly string[]
  /** Degrees, north and east positive. */
  readonly latitude?: number
  readonly longitude?: number
}

/** Expects a value that its checks have passed. */
export function fieldOf({ ai, value }: Gs1Element): Gs1Field {
  const entry = APPLICATION_IDENTIFIERS.get(ai)
  if (entry === undefined) return { ai, value, title: '' }
  const dates: string[] = []
  const times: string[] = []
  const countries: string[] = []
  const more: { currency?: string; latitude?: number; longitude?: number } = {}
  for (const [part, text] of partsOf(entry, value)) {
    switch (part.checks[0] satisfies CheckName | undefined) {
      case 'yymmd0':
      case 'yymmdd':
        dates.push(dateOf(fourDigitYear(Number(text.slice(0, 2))) + text.slice(2)))
        break
      case 'yyyymmdd':
        dates.push(dateOf(text))
        break
      case 'hhmi':
        times.push(text.slice(0, 2), text.slice(2))
        break
      case 'hh':
      case 'mi':
      case 'ss':
        times.push(text)
        break
      case 'iso3166':
      case 'iso3166999':
        countries.push(...countryOf(text))
        break
      case 'iso3166alpha2':
        countries.push(text)
        break
      case 'iso4217':
        more.currency = CURRENCY_OF_NUMBER.get(text) ?? text
        break
      case 'latitude':
        more.latitude = degrees(Number(text) - 900_000_000)
        break
      case 'longitude':
        more.longitude = degrees(Number(text) > 1_800_000_000 ? Number(text) - 3_600_000_000 : Number(text))
        break
      default:
        break
    }
  }
  const amount = amountOf(ai, value, more.currency !== undefined)
  const [date, until] = dates
  return {
    ai,
    value,
    title: entry.title,
    ...(date === undefined ? {} : { date }),
    ...(until === undefined ? {} : { until }),
    // An hour alone (8008) is that hour's beginning.
    ...(times.length === 0 ? {} : { time: (times.length === 1 ? [...times, '00'] : times).join(':') }),
    ...(amount === undefined ? {} : { amount }),
    ...(countries.length === 0 ? {} : { countries }),
    ...more,
  }
}

function dateOf(yyyymmdd: string): string {
  const [year, month, day] = [yyyymmdd.slice(0, 4), yyyymmdd.slice(4, 6), yyyymmdd.slice(6)]
  return `${year}-${month}-${day === '00' ? daysInMonth(Number(year), Number(month)) : day}`
}

function countryOf(number: string): readonly string[] {
  const letters = COUNTRY_OF_NUMBER.get(number)
  return letters === undefined ? [] : [letters]
}

const degrees = (tenMillionths: number) => tenMillionths / 10_000_000

/** Measures, amounts and prices carry their decimals in the identifier's fourth digit. */
const WITH_DECIMALS = /^3(?:[1-6]\d|9[0-5])(\d)$/
/** Hundredths of a degree; a hyphen behind them means below zero. */
const TEMPERATURE = /^433[0-3]$/
const COUNT = /^3[07]$/

function amountOf(ai: string, value: string, hasCurrency: boolean): string | undefined {
  const decimals = WITH_DECIMALS.exec(ai)?.[1]
  if (decimals !== undefined) return decimal(hasCurrency ? value.slice(3) : value, Number(decimals))
  if (TEMPERATURE.test(ai)) return `${value.endsWith('-') ? '-' : ''}${decimal(value.slice(0, 6), 2)}`
  return COUNT.test(ai) ? decimal(value, 0) : undefined
}

/** 001250 with two decimals is 12.50. */
function decimal(digits: string, decimals: number): string {
  const padded = digits.padStart(decimals + 1, '0')
  const whole = padded.slice(0, padded.length - decimals).replace(/^0+(?=\d)/, '')
  return decimals === 0 ? whole : `${whole}.${padded.slice(-decimals)}`
}
