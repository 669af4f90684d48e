import { describe, expect, test } from 'vitest'
import { TEXTS, type TextKey } from '../../../shared/i18n/texts.ts'
import { wordsIn } from '../../../shared/i18n/words.ts'
import { LANGUAGES, textsOf } from '../../renderer/screens/words.ts'

type AnyText = (key: string, values: Readonly<Record<string, string | number>>) => string

describe('words without a window', () => {
  const values = (text: string, count: number) =>
    Object.fromEntries([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => [name, name === 'count' ? count : `<${name}>`]))

  test.each(LANGUAGES)('given %s, then every text says what the window says, for one and for many', (language) => {
    const there: AnyText = textsOf(language).t as AnyText
    const here: AnyText = wordsIn(language).t as AnyText
    for (const [key, text] of Object.entries(TEXTS)) {
      const name = key.replace(/_(one|other)$/, '') as TextKey
      for (const count of [1, 2]) {
        const given = { ...values(text.en, count), ...(key === name ? {} : { count }) }
        expect(here(name, given), key).toBe(there(name, given))
      }
    }
  })

  test('given an amount and a day, then they are written as the language writes them', () => {
    expect(wordsIn('en').formats.money({ minor: 4999, currency: 'USD' })).toBe('$49.99')
    expect(wordsIn('zh-CN').formats.day('2026-11-02')).toBe('2026年11月2日')
  })
})
