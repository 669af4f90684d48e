import { z } from 'zod'
import { MOST_PIECES } from '../parts/quantity.ts'
import { money } from './new-case.ts'

const word = z.string().trim().max(200)
const number = z.string().trim().max(40)

/** A part as it is typed in; whether it is sound is said in words, not by this. */
export const partForm = z.object({
  number,
  name: z.object({ en: word, 'zh-CN': word }),
  fits: z.array(word.min(1)).max(500),
  price: money.exactOptional(),
  alternatives: z.array(number.min(1)).max(50).exactOptional(),
  isTracked: z.literal(true).exactOptional(),
  minimum: z.number().int().min(1).max(MOST_PIECES).exactOptional(),
  supplier: word.min(1).exactOptional(),
  unitOf: word.min(1).exactOptional(),
  fittedByBuyer: z.literal(true).exactOptional(),
})

export type PartForm = z.infer<typeof partForm>
