import { type Result, ok, refuse } from '../result.ts'

/**
 * The RMA number of a case: seven characters and a check character, from an alphabet without I, L, O and U
 * (Crockford's base 32), shown in groups as `7K3-9QF2-M`. The barcode carries `RMA7K39QF2M`: the prefix tells it from
 * every serial number, and Code 128 needs no dashes.
 */
export type Rma = string & { readonly brand: 'Rma' }

export type RmaRefusal = { readonly type: 'not-an-rma' } | { readonly type: 'wrong-check-character'; readonly expected: string }

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BODY_LENGTH = 7

/**
 * Check character over the seven: sum weighted 2 to 8 by position, modulo 31 (a prime below 32), so that a
 * wrong character shows (but for the pair 0 and Z, equal modulo 31), and so does a swap of two unequal neighbours.
 */
function checkCharacter(body: string): string {
  let sum = 0
  for (let at = 0; at < body.length; at += 1) sum += (at + 2) * ALPHABET.indexOf(body.charAt(at))
  return ALPHABET.charAt(sum % 31)
}

/** The RMA of a number from 0 to 32^7 − 1 (34 thousand million). */
export function rmaFromNumber(value: number): Rma {
  let rest = value
  let body = ''
  for (let at = 0; at < BODY_LENGTH; at += 1) {
    body = ALPHABET.charAt(rest % 32) + body
    rest = Math.floor(rest / 32)
  }
  return (body + checkCharacter(body)) as Rma
}

/** Reads an RMA as typed or scanned: case, dashes, blanks and the `RMA` prefix are of no account; O, I and L are read as 0, 1 and 1. */
export function readRma(text: string): Result<Rma, RmaRefusal> {
  const characters = text.toUpperCase().replace(/[\s-]/g, '')
  // The prefix goes only where a whole number is left: a number may itself begin with these letters.
  const number = characters.length > BODY_LENGTH + 1 ? characters.replace(/^RMA/, '') : characters
  const bare = number.replace(/O/g, '0').replace(/[IL]/g, '1')
  if (bare.length !== BODY_LENGTH + 1) return refuse({ type: 'not-an-rma' })
  for (const character of bare) if (!ALPHABET.includes(character)) return refuse({ type: 'not-an-rma' })
  const expected = checkCharacter(bare.slice(0, BODY_LENGTH))
  return bare.endsWith(expected) ? ok(bare as Rma) : refuse({ type: 'wrong-check-character', expected })
}

export function parseRma(text: string): Rma | undefined {
  const read = readRma(text)
  return read.ok ? read.value : undefined
}

/** `7K39QF2M` → `7K3-9QF2-M`: groups short enough to read aloud. */
export function formatRma(rma: Rma): string {
  return `${rma.slice(0, 3)}-${rma.slice(3, 7)}-${rma.slice(7)}`
}

/** What the barcode of a label carries. */
export function rmaBarcode(rma: Rma): string {
  return `RMA${rma}`
}
