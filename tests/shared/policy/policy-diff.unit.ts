import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryNames } from '../../../shared/policy/entry-names.ts'
import { type PolicyChange, changePath, policyDiff } from '../../../shared/policy/policy-diff.ts'
import type { Policy } from '../../../shared/policy/policy-document.ts'
import { STANDARD_V2 } from '../../../shared/policy/standard-v2.ts'
import { anyPolicy } from './any-policy.ts'

type Held = Readonly<Record<string, unknown>>

/** The value at the place a change names, where entries of lists are called by their names. */
function named(value: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path
  if (name === undefined) return value
  if (typeof value !== 'object' || value === null) return undefined
  if (!name.startsWith('[')) return named((value as Held)[name], rest)
  if (!Array.isArray(value)) return undefined
  return named(value[entryNames(value).indexOf(name.slice(1, -1))], rest)
}

const pathsOf = (before: Policy, after: Policy) => policyDiff(before, after).map(({ path }) => changePath(path))
const isOrder = ({ path, before, after }: PolicyChange, [one, other]: readonly [Policy, Policy]) =>
  Array.isArray(named(one, path)) &&
  JSON.stringify(named(one, path)) !== JSON.stringify(before) &&
  Array.isArray(after) &&
  named(other, path) !== after

describe('any two documents', () => {
  it('differ at the places that are named, by the values that are named there', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, (before, after) => {
        for (const change of policyDiff(before, after)) {
          if (isOrder(change, [before, after])) continue
          expect(named(before, change.path)).toEqual(change.before)
          expect(named(after, change.path)).toEqual(change.after)
          expect(JSON.stringify(change.before)).not.toBe(JSON.stringify(change.after))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('differ the other way round at the same places', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, (before, after) => {
        expect(pathsOf(after, before).toSorted()).toEqual(pathsOf(before, after).toSorted())
      }),
      { numRuns: 60 },
    )
  })

  it('differ in nothing where they are the same, whatever their number and their day', () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        expect(policyDiff(policy, { ...structuredClone(policy), version: 9, publishedOn: '2030-01-01' })).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})

it('of two sources about the same section both are compared', () => {
  const [first] = STANDARD_V2.sources
  if (first === undefined) throw new Error('no source')
  const twice = (says: string): Policy => ({ ...STANDARD_V2, sources: [first, { ...first, says }] })
  expect(pathsOf(twice('one'), twice('other'))).toEqual(['sources[2].says'])
})

it('an entry that was moved and changed is told as both', () => {
  const [one, two, three] = STANDARD_V2.warranty.lines
  if (one === undefined || two === undefined || three === undefined) throw new Error('no lines')
  const lines = [two, { ...one, term: { days: 120 } }, three]
  expect(pathsOf(STANDARD_V2, { ...STANDARD_V2, warranty: { ...STANDARD_V2.warranty, lines } })).toEqual([
    'warranty.lines[consumables].term.days',
    'warranty.lines',
  ])
})

it('names of an object have no order', () => {
  const { severityOf, ...compensation } = STANDARD_V2.compensation
  const turned = { ...compensation, severityOf: Object.fromEntries(Object.entries(severityOf).toReversed()) }
  expect(policyDiff(STANDARD_V2, { ...STANDARD_V2, compensation: turned })).toEqual([])
})
