import { describe, expect, test } from 'vitest'
import { createFormats } from '../../../shared/i18n/formats.ts'
import { daySpan, stockWords } from '../../../renderer/parts/stock-words.ts'
import type { StockLevel } from '../../../shared/parts/stock-level.ts'
import { textsOf } from '../screens/words.ts'

const { t } = textsOf('en')
const words = (level: StockLevel | undefined) => stockWords(level, t, createFormats('en', 'UTC'))
const level = (onHand: number, more: Partial<StockLevel> = {}): StockLevel => ({ onHand, reserved: 0, onOrder: 0, ...more })

describe('what is here of a part', () => {
  test.each([
    [undefined, 'not counted'],
    [level(3), '3 here'],
    [level(1, { onOrder: 2, expectedOn: '2026-12-03' }), '1 here'],
    [level(0), 'none'],
    [level(0, { onOrder: 2, expectedOn: '2026-12-03' }), 'none, 2 expected Dec 3'],
    [level(-2), '2 below zero: count it'],
  ] as const)('%j is “%s”', (given, told) => expect(words(given)).toBe(told))
})

describe('how far a day is away', () => {
  test.each([
    ['2026-12-03', 'today'],
    ['2026-12-04', 'in 1 day'],
    ['2026-12-06', 'in 3 days'],
    ['2026-12-01', '2 days late'],
    ['2027-03-29', 'in 116 days'],
  ])('%s, seen from December 3, is %s', (day, told) => expect(daySpan(day, '2026-12-03', t)).toBe(told))
})
