import { type Check, ofDigits } from './check.ts'

/** Ten digits: degrees times ten million, counted so that none is negative. */
function upTo(degrees: number, wrong: string): Check {
  return ofDigits((digits) => (digits.length === 10 && Number(digits) <= degrees * 10_000_000 ? undefined : wrong))
}

/** From the south pole. */
export const latitude: Check = upTo(180, 'no latitude')
/** Eastward, all the way round. */
export const longitude: Check = upTo(360, 'no longitude')
