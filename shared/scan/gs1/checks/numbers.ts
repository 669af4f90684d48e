import { type Check, mustBe, ofDigits } from './check.ts'

export const zero: Check = mustBe((text) => /^0+$/.test(text), 'not zero')
export const nonzero: Check = ofDigits(mustBe((digits) => /[1-9]/.test(digits), 'zero'))
export const nozeroprefix: Check = ofDigits(mustBe((digits) => !digits.startsWith('0'), 'begins with zero'))

/** Two numbers of equal length, one after the other: this piece, and how many there are. */
export const pieceoftotal: Check = ofDigits((digits) => {
  if (digits === '' || digits.length % 2 !== 0) return 'no piece of a total'
  const [piece, total] = [digits.slice(0, digits.length / 2), digits.slice(digits.length / 2)]
  if (/^0+$/.test(piece)) return 'piece zero'
  // Of equal length, so that their order as texts is their order as numbers.
  return piece > total ? 'more pieces than there are' : undefined
})

/** `2/3`: the second of three born. */
export const posinseqslash: Check = (text) => {
  const [, position, end] = /^(\d+)\/(\d+)$/.exec(text) ?? []
  if (position === undefined || end === undefined) return 'no position in a sequence'
  if (position.startsWith('0') || end.startsWith('0')) return 'begins with zero'
  return BigInt(position) > BigInt(end) ? 'behind the end of the sequence' : undefined
}
