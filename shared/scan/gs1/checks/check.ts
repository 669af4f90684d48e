/** Says in a few English words what is wrong with one part of a value; nothing when it is right. Never throws, whatever the text. */
export type Check = (text: string) => string | undefined

const DIGITS = /^\d*$/

/** A check of digits: anything else is refused first. */
export function ofDigits(check: Check): Check {
  return (text) => (DIGITS.test(text) ? check(text) : NOT_DIGITS)
}

export const NOT_DIGITS = 'not all digits'

/** Holds where `is` does. */
export function mustBe(is: (text: string) => boolean, wrong: string): Check {
  return (text) => (is(text) ? undefined : wrong)
}
