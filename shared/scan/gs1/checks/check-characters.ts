import { hasGs1CheckDigit } from '../../check-digits.ts'
import { type Check, mustBe, ofDigits } from './check.ts'

export const csum: Check = ofDigits(mustBe((digits) => digits !== '' && hasGs1CheckDigit(digits), 'check digit is wrong'))

/** The 82 characters in the order of their weights, and the 32 that check characters are made of. */
const VALUES_82 = '!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'
const VALUES_32 = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** As many primes as there are places to weigh: no value is longer than 99 with its two check characters. */
const PLACES = 97

const PRIMES: readonly number[] = primes(PLACES)

function primes(count: number): readonly number[] {
  const found: number[] = []
  for (let candidate = 2; found.length < count; candidate += 1) if (found.every((prime) => candidate % prime !== 0)) found.push(candidate)
  return found
}

/** The pair of check characters of model and device numbers: GS1 General Specifications, 7.9.5. From the right, primes as weights, modulus 1021. */
function checkPair(text: string): string | undefined {
  let sum = 0
  for (let at = 0; at < text.length; at += 1) {
    const value = VALUES_82.indexOf(text.charAt(at))
    const prime = PRIMES[text.length - 1 - at]
    if (value < 0 || prime === undefined) return undefined
    sum += value * prime
  }
  sum %= 1021
  return VALUES_32.charAt(sum >> 5) + VALUES_32.charAt(sum & 31)
}

export const csumalpha: Check = mustBe(
  (text) => text.length >= 2 && checkPair(text.slice(0, -2)) === text.slice(-2),
  'check characters are wrong',
)
