import { type Check } from './check.ts'
import { COUNTRY_LETTERS } from './iso-3166.ts'

/** ISO 13616: at most 34 characters; fewer than eleven leave no room for an account. */
const SHORTEST = 11
const LONGEST = 34

export const iban: Check = (text) => {
  if (text.length < SHORTEST || text.length > LONGEST) return 'no IBAN of this length'
  if (!COUNTRY_LETTERS.has(text.slice(0, 2))) return 'no country'
  if (!/^[0-9A-Z]+$/.test(text)) return 'a character that no IBAN has'
  let rest = 0
  for (const character of text.slice(4) + text.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value < 10 ? 10 : 100) + value) % 97
  }
  return rest === 1 ? undefined : 'check digits are wrong'
}
