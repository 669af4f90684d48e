import { type Check, ofDigits } from './check.ts'
import { fourDigitYear } from '../century.ts'

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** `mayBeMonth`: day 00 stands for the month as a whole. */
function wrongDate(digits: string, mayBeMonth: boolean): string | undefined {
  if (digits.length !== 8) return 'no date'
  const month = Number(digits.slice(4, 6))
  const day = Number(digits.slice(6))
  if (month < 1 || month > 12) return 'no month of the year'
  if (day > daysInMonth(Number(digits.slice(0, 4)), month) || (day === 0 && !mayBeMonth)) return 'no day of the month'
  return undefined
}

const withCentury = (digits: string) => fourDigitYear(Number(digits.slice(0, 2))) + digits.slice(2)

export const yyyymmd0: Check = ofDigits((digits) => wrongDate(digits, true))
export const yyyymmdd: Check = ofDigits((digits) => wrongDate(digits, false))
export const yymmd0: Check = ofDigits((digits) => (digits.length === 6 ? wrongDate(withCentury(digits), true) : 'no date'))
export const yymmdd: Check = ofDigits((digits) => (digits.length === 6 ? wrongDate(withCentury(digits), false) : 'no date'))
