import { expect, it } from 'vitest'
import { lastDay } from '../../../shared/policy/last-day.ts'

it.each([
  ['2026-01-15', { months: 12 }, '2027-01-15'],
  ['2024-02-29', { months: 12 }, '2025-02-28'],
  ['2024-02-29', { months: 24 }, '2026-02-28'],
  ['2026-10-31', { months: 6 }, '2027-04-30'],
  ['2026-11-26', { days: 90 }, '2027-02-24'],
  ['2026-12-31', { days: 1 }, '2027-01-01'],
  ['2026-03-01', { days: 0 }, '2026-03-01'],
] as const)('a term from %s for %o ends on %s', (from, term, until) => {
  expect(lastDay(from, term)).toBe(until)
})
