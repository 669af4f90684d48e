import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endsFor, survivorOf } from '../../../shared/merge/survivor.ts'

const into = (merges: Readonly<Record<string, string>>) => (caseId: string) => merges[caseId]

describe('given cases that were merged', () => {
  it('when one was merged into another then that one goes on, also along several', () => {
    const told = into({ a: 'b', b: 'c' })
    expect(['a', 'b', 'c'].map((each) => survivorOf(each, told))).toEqual(['c', 'c', 'c'])
  })

  it('when two benches merged them in opposite directions then the one opened first goes on, and the other ends for it', () => {
    const told = into({ a: 'b', b: 'a' })
    expect([endsFor('a', told), endsFor('b', told)]).toEqual([undefined, 'a'])
  })

  it('when three benches merged each into the next then the first goes on and so does whatever was merged into one of them', () => {
    const told = into({ b: 'c', c: 'd', d: 'b', e: 'd' })
    expect(['b', 'c', 'd', 'e'].map((each) => survivorOf(each, told))).toEqual(['b', 'b', 'b', 'b'])
    expect(endsFor('b', told)).toBeUndefined()
  })

  it('whatever was merged into whatever, every case leads to one that goes on, and the same one wherever one looks from on the way', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.constantFrom(...names)), (merges) => {
        const told = into(Object.fromEntries(Object.entries(merges).filter(([from, to]) => from !== to)))
        for (const name of names) {
          const survivor = survivorOf(name, told)
          expect(endsFor(survivor, told)).toBeUndefined()
          const next = told(name)
          if (next !== undefined) expect(survivorOf(next, told)).toBe(survivor)
        }
      }),
    )
  })
})
