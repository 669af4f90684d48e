import * as fc from 'fast-check'
import { blankOf } from '../../../shared/policy/form/blank.ts'
import { isObject, valueAt, withEntry, withItem } from '../../../shared/policy/form/document-value.ts'
import { DOCUMENT, type DocumentPath, type Field, type Shape, fieldAt } from '../../../shared/policy/form/shape.ts'
import { type Policy, parsePolicy } from '../../../shared/policy/policy-document.ts'
import { STANDARD_V2 } from '../../../shared/policy/standard-v2.ts'

export type Leaf = { readonly path: DocumentPath; readonly field: Field }

/** Every place of a document that the form shows as one field. */
export function leavesOf(document: unknown, path: DocumentPath = [], field: Field = DOCUMENT): readonly Leaf[] {
  const { shape } = field
  const value = valueAt(document, path)
  if (shape.type === 'object')
    return value === undefined ? [] : shape.fields.flatMap((each) => leavesOf(document, [...path, each.key], each))
  const inside = (key: string | number) => {
    const found = fieldAt([key], field)
    return found === undefined ? [] : leavesOf(document, [...path, key], found)
  }
  if (shape.type === 'list') return Array.isArray(value) ? value.flatMap((_, at) => inside(at)) : []
  if (shape.type === 'table') return isObject(value) ? Object.keys(value).flatMap(inside) : []
  return [{ path, field }]
}

/** The document with one value set, as plain data; nothing written as text. */
export function withValue(document: unknown, path: DocumentPath, value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  const inside = withValue(valueAt(document, [key]), rest, value)
  return typeof key === 'number' ? withItem(document, key, inside) : withEntry(document, key, inside)
}

const words = fc.stringMatching(/^[A-Za-z0-9 "\\一-龥]{1,12}$/).filter((text) => text.trim() !== '')

/** A value of a shape, whatever other places say: many of them make no valid document. */
function anyValue(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.type) {
    case 'number':
      return shape.unit === 'percent' || shape.unit === 'rate'
        ? fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }), fc.nat(100))
        : fc.nat(100_000)
    case 'text':
      return shape.isId ? fc.stringMatching(/^[a-z]{1,8}(-[0-9]{1,3})?$/) : words
    case 'localised':
      return fc.record({ en: words, 'zh-CN': words })
    case 'term':
      return fc.oneof(fc.record({ months: fc.integer({ min: 1, max: 99 }) }), fc.record({ days: fc.integer({ min: 1, max: 999 }) }))
    case 'day':
      return fc.constantFrom('2026-02-28', '2027-12-31')
    case 'switch':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...shape.choices)
    case 'names':
      return shape.choices === undefined
        ? fc.array(words, { minLength: 1, maxLength: 3 })
        : fc.subarray([...shape.choices], { minLength: 1 })
    default:
      return fc.constant(blankOf({ key: '', shape, isOptional: false }))
  }
}

export type Edit = Leaf & { readonly value: unknown }

/** One field of a document set to something its shape allows. Not its number and its day, which nobody edits. */
export function anyEdit(document: Policy): fc.Arbitrary<Edit> {
  const leaves = leavesOf(document).filter(
    ({ path, field }) => !['version', 'publishedOn', 'id'].includes(String(path[0])) && !['told', 'fixed'].includes(field.shape.type),
  )
  return fc.constantFrom(...leaves).chain((leaf) => anyValue(leaf.field.shape).map((value) => ({ ...leaf, value })))
}

/** A valid document that some edits made of the standard one: those that would make it invalid are left out. */
export const anyPolicy: fc.Arbitrary<Policy> = fc.array(anyEdit(STANDARD_V2), { maxLength: 8 }).map((edits) =>
  edits.reduce((policy: Policy, { path, value }) => {
    const parsed = parsePolicy(withValue(policy, path, value))
    return parsed.ok ? parsed.value : policy
  }, STANDARD_V2),
)
