import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryNames } from '../../../../shared/policy/entry-names.ts'
import { blankOf } from '../../../../shared/policy/form/blank.ts'
import { listAt, valueAt } from '../../../../shared/policy/form/document-value.ts'
import { editText } from '../../../../shared/policy/form/edit-text.ts'
import { faultsAt } from '../../../../shared/policy/form/faults-at.ts'
import { sectionOf } from '../../../../shared/policy/form/sections.ts'
import { type DocumentPath, fieldAt } from '../../../../shared/policy/form/shape.ts'
import { typedOf, valueOfTyped } from '../../../../shared/policy/form/typed-value.ts'
import { policyDiff } from '../../../../shared/policy/policy-diff.ts'
import { type Policy, parsePolicy } from '../../../../shared/policy/policy-document.ts'
import { policyText, readPolicyText } from '../../../../shared/policy/policy-text.ts'
import { STANDARD_V2 } from '../../../../shared/policy/standard-v2.ts'
import { type Edit, type Leaf, anyEdit, anyPolicy, leavesOf, withValue } from '../any-policy.ts'

const valueOf = (text: string): unknown => JSON.parse(text)
const edited: fc.Arbitrary<readonly [Policy, Edit]> = anyPolicy.chain((policy) => anyEdit(policy).map((edit) => [policy, edit] as const))

/** What a field makes of what it shows. */
function readBack(policy: Policy, { path, field: { shape, isOptional } }: Leaf): unknown {
  const value = valueAt(policy, path)
  if (shape.type !== 'number') return value
  const typed = typedOf(value, shape, policy.currency)
  return typed === '' && isOptional ? undefined : valueOfTyped(typed, shape, policy.currency)
}

/** A place with the entries of lists by their names, as a difference names it. */
function namedPath(document: unknown, path: DocumentPath): readonly string[] {
  return path.map((key, at) => (typeof key === 'number' ? `[${entryNames(listAt(document, path.slice(0, at)))[key]}]` : key))
}

describe('any valid document', () => {
  it('shown in the form is read back from every field as it was', () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        for (const { path, field } of leavesOf(policy)) expect(readBack(policy, { path, field })).toBe(valueAt(policy, path))
      }),
      { numRuns: 30 },
    )
  })

  it('is the same text when a field writes what it shows', () => {
    const shown = anyPolicy.chain((policy) => fc.constantFrom(...leavesOf(policy)).map((leaf) => [policy, leaf] as const))
    fc.assert(
      fc.property(shown, ([policy, leaf]) => {
        const text = policyText(policy)
        expect(editText(text, leaf.path, readBack(policy, leaf))).toBe(text)
      }),
      { numRuns: 60 },
    )
  })

  it('is shown whole: every value has a field, and a section that shows it', () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        const hidden = leavesOf(policy).filter(({ path }) => sectionOf(path) === undefined)
        expect(hidden.map(({ path }) => path.join('.'))).toEqual(['id', 'version', 'publishedOn'])
      }),
      { numRuns: 30 },
    )
  })
})

describe('an edit of one field', () => {
  it('changes the document exactly there', () => {
    fc.assert(
      fc.property(edited, ([policy, { path, value }]) => {
        expect(valueOf(editText(policyText(policy), path, value))).toEqual(valueOf(JSON.stringify(withValue(policy, path, value))))
      }),
      { numRuns: 60 },
    )
  })

  it('leaves every other line of the text as it was typed', () => {
    const typed = policyText(STANDARD_V2).replace('"days": 30', '"days":   30')
    const after = editText(typed, ['costs', 'gift'], 175)
    expect(after).toBe(typed.replace('"gift": 150', '"gift": 175'))
  })

  it('is named by the difference from before, and by nothing else', () => {
    fc.assert(
      fc.property(edited, ([policy, { path, value }]) => {
        const parsed = parsePolicy(withValue(policy, path, value))
        if (!parsed.ok) return
        const changes = policyDiff(policy, parsed.value)
        const isSame = JSON.stringify(parsed.value) === JSON.stringify(policy)
        expect(changes.length > 0).toBe(!isSame)
        // An entry that is called otherwise is told as another one.
        const isCalled = ['id', 'kind', 'option', 'section', 'upToGrams'].includes(String(path.at(-1)))
        const place = namedPath(policy, isCalled ? path.slice(0, -2) : path)
        for (const change of changes) expect(change.path.slice(0, place.length)).toEqual(place)
      }),
      { numRuns: 100 },
    )
  })

  it('sets what is not there, with what leads to it, and takes out what may be missing', () => {
    const text = policyText(STANDARD_V2)
    const scoped = editText(text, ['appliesTo', 'skus'], ['AUR-K17'])
    expect(valueAt(valueOf(scoped), ['appliesTo'])).toEqual({ skus: ['AUR-K17'] })
    expect(valueOf(editText(scoped, ['appliesTo'], undefined))).toEqual(valueOf(text))
    expect(editText('{ no json', ['id'], 'x')).toBe('{ no json')
  })
})

describe('what is typed as an amount', () => {
  const money = { type: 'number', unit: 'money', least: 0 } as const

  it.each([
    ['12.34', 'USD', 1234],
    ['12.3', 'USD', 1230],
    ['12', 'USD', 1200],
    ['0.05', 'USD', 5],
    ['1500', 'JPY', 1500],
  ])('%s %s is %i of the smallest unit', (typed, currency, minor) => {
    expect(valueOfTyped(typed, money, currency)).toBe(minor)
  })

  it.each([
    ['12.345', 'USD'],
    ['12,50', 'USD'],
    ['', 'USD'],
    ['sixty', 'USD'],
  ])('%s %s stays what was typed, and the document says that it does not fit', (typed, currency) => {
    expect(valueOfTyped(typed, money, currency)).toBe(typed)
    const read = readPolicyText(editText(policyText({ ...STANDARD_V2, currency }), ['costs', 'gift'], typed))
    const faults = read.ok ? [] : read.error.filter((fault) => fault.type === 'document')
    expect(faultsAt(faults, ['costs', 'gift'], money)).toHaveLength(1)
  })

  it('any amount of any currency is shown so that it is read back the same', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.constantFrom('USD', 'JPY', 'KWD', 'CNY'), (minor, currency) => {
        expect(valueOfTyped(typedOf(minor, money, currency), money, currency)).toBe(minor)
      }),
    )
  })
})

it('a new entry has a name nothing else has, and what is still to be said is a fault at its field', () => {
  const field = fieldAt(['warranty', 'lines'])
  if (field?.shape.type !== 'list') throw new Error('no list')
  const { lines } = STANDARD_V2.warranty
  const line = blankOf({ key: 'lines', shape: field.shape.entry, isOptional: false }, lines)
  expect(line).toMatchObject({ id: 'lines-4', term: { months: '' } })
  const text = editText(policyText(STANDARD_V2), ['warranty', 'lines'], lines.toSpliced(2, 0, line as (typeof lines)[number]))
  const read = readPolicyText(text)
  const paths = read.ok ? [] : read.error.flatMap((fault) => (fault.type === 'document' ? [fault.path] : []))
  expect(paths).toEqual(
    expect.arrayContaining([
      'warranty.lines[2].name.en',
      'warranty.lines[2].name["zh-CN"]',
      'warranty.lines[2].term',
      'warranty.lines[2].covers',
    ]),
  )
})
