import { z } from 'zod'
import { noted } from './field-notes.ts'

/** What facts and policies are written in. A message says what is expected at its place. */

export const text = z.string('expected a text').trim().min(1, 'expected a text that is not empty').max(500)

export const id = z
  .string('expected an id')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected an id of small letters, digits and single hyphens')
  .max(60)

export const localised = z.strictObject({ en: text, 'zh-CN': text })

export const day = z.iso.date('expected a day of the calendar, YYYY-MM-DD')

export const count = z.int('expected a whole number').min(0, 'expected 0 or more')

export const positive = z.int('expected a whole number').min(1, 'expected 1 or more')

/** An amount in the smallest unit of the document's currency. */
export const minor = noted(z.int('expected a whole number of the smallest unit of the currency').min(0, 'expected 0 or more'), {
  unit: 'money',
})

export const percent = noted(z.number('expected a number of percent').min(0, 'expected 0 or more').max(100, 'expected 100 or less'), {
  unit: 'percent',
})

export const currency = z.string('expected a currency').regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code like "USD"')

export const money = z.strictObject({ minor, currency })

/** Counted from delivery to the buyer; its last day still counts. */
export const term = z.union([z.strictObject({ months: positive }), z.strictObject({ days: positive })], {
  error: 'expected {"months": 1 or more} or {"days": 1 or more}',
})

export const category = noted(text, { of: 'category' })

export const cause = noted(id, { of: 'cause' })

export const faultId = noted(id, { of: 'fault' })

export const symptom = noted(id, { of: 'symptom' })

/** What a rule is about. Naming nothing, it is about everything; otherwise one match is enough. */
export const scope = {
  skus: z
    .array(noted(text, { of: 'sku' }))
    .min(1)
    .exactOptional(),
  categories: z.array(category).min(1).exactOptional(),
}

export const range = z
  .strictObject({ from: percent, to: percent })
  .refine(({ from, to }) => from <= to, { error: 'expected not less than "from"', path: ['to'] })
