import type { Gs1Element } from './element.ts'
import { type Gs1Field, fieldOf } from './field.ts'

/** What GS1 data say: each element string as it stands and interpreted, and by name what a bench asks for. */
export type Gs1Facts = {
  readonly elements: readonly Gs1Element[]
  readonly fields: readonly Gs1Field[]
  /** Fourteen digits. */
  readonly gtin?: string
  readonly serial?: string
  readonly sscc?: string
  readonly batch?: string
  /** `2026-12-31`: the last day it may be used. */
  readonly expiry?: string
}

export function factsOf(elements: readonly Gs1Element[]): Gs1Facts {
  const fields = elements.map(fieldOf)
  const value = (...ais: readonly string[]) => elements.find(({ ai }) => ais.includes(ai))?.value
  // A piece of a trade item (8006) has the item's number first.
  const gtin = value('01', '03', '8006')?.slice(0, 14)
  const [serial, sscc, batch] = [value('21'), value('00'), value('10')]
  const expiry = fields.find(({ ai }) => ai === '17' || ai === '7003')?.date
  return {
    elements,
    fields,
    ...(gtin === undefined ? {} : { gtin }),
    ...(serial === undefined ? {} : { serial }),
    ...(sscc === undefined ? {} : { sscc }),
    ...(batch === undefined ? {} : { batch }),
    ...(expiry === undefined ? {} : { expiry }),
  }
}
