import { z } from 'zod'
import { type FieldNote, type Listed, type Unit, noteOf } from '../field-notes.ts'
import { localised, term } from '../fields.ts'
import { policyDocument } from '../policy-document.ts'

/** What a form shows of one value of the document. Read off the document's own schema, so that there is one description of it. */
export type Shape =
  | { readonly type: 'text'; readonly isId: boolean; readonly of?: Listed }
  | { readonly type: 'localised' | 'term' | 'day' | 'switch' | 'told' }
  /** The only value there is. */
  | { readonly type: 'fixed'; readonly value: string }
  | { readonly type: 'number'; readonly unit?: Unit; readonly least?: number; readonly most?: number }
  | { readonly type: 'choice'; readonly choices: readonly string[]; readonly words?: string }
  /** Texts without an order, out of `choices` where there are any. */
  | { readonly type: 'names'; readonly choices?: readonly string[]; readonly words?: string; readonly of?: Listed }
  | { readonly type: 'object'; readonly fields: readonly Field[] }
  | { readonly type: 'list'; readonly entry: Shape; readonly endsWithRest: boolean }
  /** Names that are typed, each with a value. */
  | { readonly type: 'table'; readonly of?: Listed; readonly value: Shape }

export type Field = { readonly key: string; readonly shape: Shape; readonly isOptional: boolean }

const isSafe = (bound: number | null) => bound !== null && Number.isSafeInteger(bound) && Math.abs(bound) < Number.MAX_SAFE_INTEGER

function numberShape(schema: z.ZodNumber, { unit }: FieldNote): Shape {
  const { minValue: least, maxValue: most } = schema
  return {
    type: 'number',
    ...(unit === undefined ? {} : { unit }),
    ...(least !== null && isSafe(least) ? { least } : {}),
    ...(most !== null && isSafe(most) ? { most } : {}),
  }
}

function field(key: string, schema: z.core.$ZodType): Field {
  const isOptional = schema instanceof z.ZodExactOptional
  return { key, shape: shapeOf(isOptional ? schema.unwrap() : schema), isOptional }
}

function listShape(schema: z.ZodArray, { endsWithRest }: FieldNote): Shape {
  const entry = shapeOf(schema.element)
  const { of, words } = noteOf(schema.element)
  if (entry.type === 'choice') return { type: 'names', choices: entry.choices, ...(words === undefined ? {} : { words }) }
  if (entry.type === 'text') return { type: 'names', ...(of === undefined ? {} : { of }) }
  return { type: 'list', entry, endsWithRest: endsWithRest === true }
}

function recordShape({ keyType, valueType }: z.ZodRecord): Shape {
  if (keyType instanceof z.ZodEnum) return { type: 'object', fields: keyType.options.map((key) => field(String(key), valueType)) }
  const { of } = noteOf(keyType)
  return { type: 'table', value: shapeOf(valueType), ...(of === undefined ? {} : { of }) }
}

function shapeOf(schema: z.core.$ZodType): Shape {
  const note = noteOf(schema)
  if (note.isTold === true) return { type: 'told' }
  if (schema === localised) return { type: 'localised' }
  if (schema === term) return { type: 'term' }
  if (schema instanceof z.ZodObject)
    return { type: 'object', fields: Object.entries(schema.shape).map(([key, inside]) => field(key, inside as z.core.$ZodType)) }
  if (schema instanceof z.ZodArray) return listShape(schema, note)
  if (schema instanceof z.ZodRecord) return recordShape(schema)
  if (schema instanceof z.ZodNumber) return numberShape(schema, note)
  if (schema instanceof z.ZodEnum)
    return { type: 'choice', choices: schema.options.map(String), ...(note.words === undefined ? {} : { words: note.words }) }
  if (schema instanceof z.ZodBoolean) return { type: 'switch' }
  if (schema instanceof z.ZodISODate) return { type: 'day' }
  if (schema instanceof z.ZodLiteral) return { type: 'fixed', value: String(schema.value) }
  if (schema instanceof z.ZodString)
    return { type: 'text', isId: schema.format === 'regex', ...(note.of === undefined ? {} : { of: note.of }) }
  throw new Error('a kind of value the form does not know')
}

/** The whole document. */
export const DOCUMENT: Field = { key: '', shape: shapeOf(policyDocument), isOptional: false }

/** Where a value stands: names, and numbers of lists. */
export type DocumentPath = readonly (string | number)[]

/** The field at a place; nothing where the document has none, or where it is told and not shown. */
export function fieldAt(path: DocumentPath, from: Field = DOCUMENT): Field | undefined {
  const [key, ...rest] = path
  if (key === undefined) return from
  const { shape } = from
  if (shape.type === 'object') {
    const inside = shape.fields.find((each) => each.key === key)
    return inside === undefined ? undefined : fieldAt(rest, inside)
  }
  if (shape.type === 'list') return fieldAt(rest, { key: String(key), shape: shape.entry, isOptional: false })
  if (shape.type === 'table') return fieldAt(rest, { key: String(key), shape: shape.value, isOptional: true })
  return undefined
}
