import { type Check, ofDigits } from './check.ts'

function below(limit: number, wrong: string): Check {
  return ofDigits((digits) => (digits.length === 2 && Number(digits) < limit ? undefined : wrong))
}

export const hh: Check = below(24, 'no hour')
export const mi: Check = below(60, 'no minute')
export const ss: Check = below(60, 'no second')
export const hhmi: Check = ofDigits((digits) => (digits.length === 4 ? (hh(digits.slice(0, 2)) ?? mi(digits.slice(2))) : 'no time'))
