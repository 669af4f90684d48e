/**
 * The century of a two-digit year. GS1 General Specifications, 7.12: 51 and more years ahead is the century before, 50 and more
 * years back the one after. Reading a code must not depend on the day it is read, so the year that this counts from is fixed.
 */
const COUNTED_FROM = 2026

export function fourDigitYear(twoDigits: number): string {
  const ahead = twoDigits - (COUNTED_FROM % 100)
  const century = Math.floor(COUNTED_FROM / 100) + (ahead >= 51 ? -1 : ahead <= -50 ? 1 : 0)
  return `${century}${String(twoDigits).padStart(2, '0')}`
}
