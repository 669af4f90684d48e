import { describe, expect, test } from 'vitest'
import { dueSentence, dueSpan, dueState } from '../../../renderer/i18n/due.ts'
import { createFormats } from '../../../renderer/i18n/format.ts'
import { preferredLanguage, startTexts, textFunction } from '../../../renderer/i18n/i18n.ts'

const shenzhen = createFormats('en', 'Asia/Shanghai')
const t = textFunction(startTexts('en'))
const zh = textFunction(startTexts('zh-CN'))
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

describe('the due clock', () => {
  const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString()

  test.each([
    [12, 'due in 12 min'],
    [192, 'due in 3 h 12'],
    [185, 'due in 3 h 05'],
    [47 * 60, 'due in 47 h 00'],
    [50 * 60, 'due in 2 d 2 h'],
    [-20, 'overdue by 20 min'],
    [-3 * 1440, 'overdue by 3 d 0 h'],
  ])('given %i minutes, then it says "%s"', (minutes, words) => {
    expect(dueSentence(at(minutes), now, t)).toBe(words)
  })

  test('in Chinese the same is said in Chinese words', () => {
    expect(dueSpan(at(192), now, zh)).toBe('3 小时 12 分')
  })

  test('given Shenzhen, when something is due at 23:59 there, then it is due today; a minute later, it is not', () => {
    expect(dueState('2026-11-22T15:59:00.000Z', now, shenzhen)).toBe('today')
    expect(dueState('2026-11-22T16:00:00.000Z', now, shenzhen)).toBe('later')
  })

  test('given the last second has passed, then it is overdue; given no due time, then no clock runs', () => {
    expect(dueState(at(-1), now, shenzhen)).toBe('overdue')
    expect(dueState(undefined, now, shenzhen)).toBe('none')
  })
})

describe('the language before anybody has chosen', () => {
  test.each([
    [['zh-TW', 'en'], 'zh-CN'],
    [['zh-Hans-CN'], 'zh-CN'],
    [['de-DE', 'zh-CN'], 'zh-CN'],
    [['en-GB', 'zh'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ] as const)('given a browser that prefers %j, then it is %s', (preferred, language) => {
    expect(preferredLanguage(preferred)).toBe(language)
  })
})
