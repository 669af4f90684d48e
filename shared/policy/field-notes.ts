import { z } from 'zod'

/** What a number of a policy is counted in. */
export type Unit = 'money' | 'percent' | 'days' | 'months' | 'minutes' | 'grams' | 'rate'

/** Which things an id stands for: a list of the document itself, the symptoms of the diagnosis, or the catalogue. */
export type Listed = 'cause' | 'fault' | 'reading' | 'symptom' | 'category' | 'sku'

/** What the form has to know of a value and its schema cannot say. */
export type FieldNote = {
  readonly unit?: Unit
  readonly of?: Listed
  /** The texts of its choices are `<this>.<choice>`. */
  readonly words?: 'shot' | 'policy.need' | 'option.name' | 'policy.section' | 'policy.field'
  /** Too deep for fields: said in sentences, changed in the text. */
  readonly isTold?: true
  /** The last entry is for everything the others do not name: a new one goes before it. */
  readonly endsWithRest?: true
}

const notes = z.registry<FieldNote>()

/** The schema, with a note beside it; the one it is made from stays without. */
export function noted<Schema extends z.ZodType>(schema: Schema, note: FieldNote): Schema {
  const own = schema.clone()
  notes.add(own, note)
  return own
}

export function noteOf(schema: z.core.$ZodType): FieldNote {
  return notes.get(schema) ?? {}
}
