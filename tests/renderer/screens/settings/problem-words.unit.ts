import { describe, expect, test } from 'vitest'
import { problemWords } from '../../../../renderer/screens/settings/problem-words.ts'
import type { SystemProblem } from '../../../../shared/contract/system-status.ts'
import { LANGUAGES, textsOf } from '../words.ts'

const at = '2026-11-20T02:00:00Z'
/** One of every type: a type that is missing here does not compile. */
const PROBLEMS: { readonly [Type in SystemProblem['type']]: Extract<SystemProblem, { type: Type }> } = {
  'store-restored': { type: 'store-restored', backupAt: at, recovered: 214, lostAfter: '2026-11-20T05:00:00Z' },
  'store-damaged': { type: 'store-damaged' },
  'backup-failed': { type: 'backup-failed', reason: 'no space' },
  'disk-full': { type: 'disk-full' },
  printer: { type: 'printer', printer: 'ZD421', reason: 'paper out' },
}

describe('what is wrong, in words', () => {
  test.each(Object.values(PROBLEMS))('$type says what happened and what to do, in both languages', (problem) => {
    const told = LANGUAGES.map((language) => problemWords(problem, { t: textsOf(language).t, dateTime: (when) => when }))
    for (const { title, lines } of told) {
      expect(title).not.toBe('')
      expect(lines.length).toBeGreaterThan(0)
      expect([title, ...lines].join()).not.toMatch(/\{\{|settings\.problem|undefined/)
    }
    expect(told[1]?.title).toMatch(/\p{Script=Han}/u)
  })

  test('given nothing was lost, then that is said, and no date to look after', () => {
    const { lines } = problemWords({ type: 'store-restored', backupAt: at, recovered: 3 }, { t: textsOf('en').t, dateTime: (when) => when })
    expect(lines.at(-1)).toBe('Nothing is missing.')
  })
})
