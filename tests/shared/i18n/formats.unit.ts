import { describe, expect, test } from 'vitest'
import { createFormats } from '../../../shared/i18n/formats.ts'

const shenzhen = createFormats('en', 'Asia/Shanghai')
const now = Date.parse('2026-11-22T06:00:00.000Z')

describe('times of the center', () => {
  test('given a center in Shenzhen, when something happened at 22:30 UTC, then it shows 06:30 of the next day', () => {
    expect(shenzhen.time('2026-11-21T22:30:00.000Z')).toBe('06:30')
    expect(shenzhen.dayOf(Date.parse('2026-11-21T22:30:00.000Z'))).toBe('2026-11-22')
  })

  test('given midnight, then it is written 00:00 and never 24:00', () => {
    expect(shenzhen.time('2026-11-21T16:00:00.000Z')).toBe('00:00')
  })

  test('given a calendar day, when shown west of Greenwich, then it stays that day', () => {
    expect(createFormats('en', 'America/Los_Angeles').day('2026-03-02')).toBe('Mar 2, 2026')
    expect(createFormats('zh-CN', 'America/Los_Angeles').day('2026-03-02')).toBe('2026年3月2日')
  })

  test('given a moment of today, then only its time is shown; of another day, its date too', () => {
    expect(shenzhen.moment('2026-11-22T01:41:00.000Z', now)).toBe('09:41')
    expect(shenzhen.moment('2026-11-20T01:41:00.000Z', now)).toContain('Nov 20')
  })
})

describe('money', () => {
  test('given yen, which have no smaller unit, then the whole number is the amount', () => {
    expect(shenzhen.money({ minor: 4980, currency: 'JPY' })).toBe('¥4,980')
  })

  test('given dollars and Kuwaiti dinars, then minor units are two and three places', () => {
    expect(shenzhen.money({ minor: 4999, currency: 'USD' })).toBe('$49.99')
    expect(shenzhen.money({ minor: 1500, currency: 'KWD' }).replace(/\s/g, ' ')).toBe('KWD 1.500')
  })
})
