import { describe, expect, it } from 'vitest'
import { CHARACTER_SETS } from '../../../../shared/scan/gs1/checks/character-sets.ts'
import type { Check } from '../../../../shared/scan/gs1/checks/check.ts'
import { CHECKS } from '../../../../shared/scan/gs1/checks/checks.ts'
import { yyyymmd0 } from '../../../../shared/scan/gs1/checks/dates.ts'
import { type PublishedCase, isHere, publishedCases, skipped } from './published.ts'

const { N: csetnumeric, X: cset82, Y: cset39, Z: cset64 } = CHARACTER_SETS
const BY_NAME: Readonly<Record<string, Check | undefined>> = { ...CHECKS, yyyymmd0, csetnumeric, cset82, cset39, cset64 }

/** Whether a company prefix was given out is asked of a list that only GS1 has; these cases bring one of their own. */
function asksGs1({ data, error }: PublishedCase): boolean {
  if (typeof data !== 'string') return true
  return error === 'GS1_LINTER_GCP_DATASOURCE_OFFLINE' || (error === 'GS1_LINTER_INVALID_GCP_PREFIX' && /^.?\d{4,}$/.test(data))
}

describe.skipIf(!isHere)(`GS1's own cases of each check${skipped}`, () => {
  const all = Object.entries(publishedCases())

  it.each(all)('%s', (name, cases) => {
    const check = BY_NAME[name]
    if (check === undefined) throw new Error(`no check is called ${name}`)
    const answered = cases.filter((each) => !asksGs1(each))
    const wrong = answered.filter(({ ok, data }) => (check(data as string) === undefined) !== ok)
    expect(wrong).toEqual([])
  })

  it('are nearly all answered here', () => {
    const cases = all.flatMap(([, each]) => each)
    expect(cases.length).toBeGreaterThan(5000)
    expect(cases.filter(asksGs1).length).toBeLessThan(25)
  })
})

describe('what a check says', () => {
  it('is what is wrong, in a few words', () => {
    expect(CHECKS.csum('9521234543210')).toBe('check digit is wrong')
    expect(CHECKS.yymmdd('261300')).toBe('no month of the year')
    expect(CHECKS.couponcode('0123')).toBe('too short for company prefix')
    expect(CHECKS.pieceoftotal('0302')).toBe('more pieces than there are')
  })
})
