import { describe, expect, test } from 'vitest'
import { dueSentence, dueSpan, dueState } from '../../../renderer/i18n/due.ts'
import { preferredLanguage, startTexts, textFunction } from '../../../renderer/i18n/i18n.ts'
import { createFormats } from '../../../shared/i18n/formats.ts'

const shenzhen = createFormats('en', 'Asia/Shanghai')
const t = textFunction(startTexts('en'))
const zh = textFunction(startTexts('zh-CN'))
const now = Date.parse('2026-11-22T06:00:00.000Z')

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
