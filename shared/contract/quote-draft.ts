import { z } from 'zod'
import { BUYER_LANGUAGES } from '../i18n/localised.ts'
import { MOST_LINES } from '../quotes/check-quote.ts'
import { TOLD_BY } from '../quotes/quote.ts'
import { money } from './new-case.ts'

const text = z.string().trim().max(200)
const count = z.number().int().min(1)

/** One line of a quote as the form sends it; what else must hold of it, the case itself says. */
export const quoteLine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('labour'), text, minutes: count, perHour: money }),
  z.object({ type: z.literal('part'), text, part: text.min(1), quantity: count, price: money }),
  z.object({ type: z.literal('freight'), text, price: money }),
  z.object({ type: z.literal('other'), text, price: money }),
])

/** The day it is sent is the bench's to say. */
export const quoteForm = z.object({
  lines: z.array(quoteLine).max(MOST_LINES),
  taxBasisPoints: z.number().int().min(0),
  currency: z.string().length(3),
  validUntil: z.iso.date(),
  language: z.enum(BUYER_LANGUAGES),
})

const told = z.enum(TOLD_BY)

export const quoteAnswer = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('accepted'), lines: z.array(z.number().int()).max(MOST_LINES), told }),
  z.object({ answer: z.literal('declined'), told }),
])

export type QuoteForm = z.infer<typeof quoteForm>
