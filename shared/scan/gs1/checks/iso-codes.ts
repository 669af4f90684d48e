import { type Check, mustBe } from './check.ts'
import { COUNTRY_LETTERS, COUNTRY_OF_NUMBER } from './iso-3166.ts'
import { CURRENCY_OF_NUMBER } from './iso-4217.ts'

export const iso3166: Check = mustBe((text) => COUNTRY_OF_NUMBER.has(text), 'no country')

/** 999: more than one, or unknown. */
export const iso3166999: Check = mustBe((text) => text === '999' || COUNTRY_OF_NUMBER.has(text), 'no country')

export const iso3166alpha2: Check = mustBe((text) => COUNTRY_LETTERS.has(text), 'no country')

export const iso4217: Check = mustBe((text) => CURRENCY_OF_NUMBER.has(text), 'no currency')

/** Sex as recorded at birth: unknown, male, female, not applicable. */
export const iso5218: Check = mustBe((text) => /^[0129]$/.test(text), 'none of 0, 1, 2, 9')
