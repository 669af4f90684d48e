import { describe, expect, it } from 'vitest'
import { findingWords } from '../../../../renderer/screens/scanner-test/finding-words.ts'
import type { Finding } from '../../../../shared/scan/self-test.ts'
import { textsOf } from '../words.ts'

const FINDINGS: readonly Finding[] = [
  { type: 'keyboard', grade: 'good', scanner: 'us', system: 'de' },
  { type: 'other-keyboard', grade: 'wrong', scanner: 'fr', apply: { reading: 'fr' } },
  { type: 'caps-lock', grade: 'wrong' },
  { type: 'case-changed', grade: 'wrong', to: 'upper' },
  { type: 'characters-wrong', grade: 'wrong', number: 2, expected: 'MB:TEST:2:{', arrived: 'MB:TEST:2:' },
  { type: 'separator-lost', grade: 'wrong' },
  { type: 'separator-other', grade: 'wrong', written: '<GS>', apply: { groupSeparator: '<GS>' } },
  { type: 'prefix', grade: 'wrong', written: '#', apply: { prefix: '#' } },
  { type: 'suffix', grade: 'wrong', written: ';', apply: { suffix: ';' } },
  { type: 'no-end', grade: 'advice' },
  { type: 'no-identifier', grade: 'advice' },
  { type: 'slow', grade: 'wrong', gap: 41, apply: { pace: 'slow' } },
  { type: 'too-slow', grade: 'wrong', gap: 90 },
  { type: 'alt-numbers', grade: 'advice' },
  { type: 'unreadable', grade: 'wrong', arrived: 'ß' },
]

describe.each(['en', 'zh-CN'] as const)('what the self-test says (%s)', (language) => {
  const texts = textsOf(language)
  const { t } = texts

  it('names what to do wherever something is not as it could be', () => {
    for (const finding of FINDINGS) {
      const { title, remedy } = findingWords(finding, texts)
      expect(title).not.toBe('')
      if (finding.grade !== 'good') expect(remedy, finding.type).not.toBe(t('test.nothing-to-do'))
    }
  })

  it('has a button exactly where one of our own settings helps', () => {
    for (const finding of FINDINGS) expect(findingWords(finding, texts).apply !== undefined, finding.type).toBe(finding.apply !== undefined)
  })

  it('says which keyboard the scanner and the computer are set to', () => {
    const { title, remedy } = findingWords({ type: 'keyboard', grade: 'good', scanner: 'us', system: 'de' }, texts)
    expect(title).toContain(t('keyboard.us'))
    expect(remedy).toContain(t('keyboard.de'))
  })
})
