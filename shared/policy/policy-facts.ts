import { z } from 'zod'
import { SHOTS } from '../cases/shots.ts'
import type { Immutable } from '../immutable.ts'
import { type Result, ok, refuse } from '../result.ts'
import { count, day, id, money, positive, text } from './fields.ts'
import { GRADES } from './grades.ts'
import { type Misfit, misfits } from './misfit.ts'
import { OPTIONS } from './option-names.ts'
import { reading } from './reading.ts'
import { EXPECTATIONS, SEVERITIES } from './sections/compensation-section.ts'

/** All that a policy may read of a case. What is not known is left out: it is never guessed against the buyer. */
export const policyFacts = z.strictObject({
  label: text.describe('What the answer is found again by; comes back as it is.').exactOptional(),

  category: z.string('expected a text').trim().max(500).describe('Product category, as the policy names it.'),
  sku: text.exactOptional(),
  price: money.describe('What the buyer paid for the unit.').exactOptional(),
  weightGrams: positive.describe('Packed, in grams: freight is estimated by it.').exactOptional(),
  personalValue: z.boolean().describe('Custom-made, or dear to its owner beyond its price.').exactOptional(),
  hazard: z.boolean().describe('A serious safety hazard. Left out, symptoms and category tell.').exactOptional(),

  claimedOn: day.describe('The day the buyer came with it, on the center’s wall clock.'),
  deliveredOn: day.describe('The day it was delivered to the buyer.').exactOptional(),
  marketplace: text.exactOptional(),
  registered: z.boolean().describe('The buyer registered the product.').exactOptional(),
  replaces: z
    .strictObject({ deliveredOn: day })
    .describe('It was given for a unit under warranty, which was delivered on this day.')
    .exactOptional(),

  reported: id.describe('Answer to the diagnosis question `symptom-reported`: what the buyer saw.').exactOptional(),
  symptom: id.describe('Answer to the diagnosis question `symptom-found`.').exactOptional(),
  fault: id.describe('Answer to the diagnosis question `fault`.').exactOptional(),
  cause: id.describe('Answer to the diagnosis question `cause`.').exactOptional(),
  shots: z.array(z.enum(SHOTS)).default([]).describe('Shots of which there is a picture.'),
  readings: z.array(reading).default([]).describe('What was measured, the latest last.'),

  unitAt: z.enum(['buyer', 'center']).default('buyer').describe('Where the unit is.'),
  crossBorder: z.boolean().describe('The buyer is in another country than the center.').exactOptional(),
  freight: z
    .strictObject({ inbound: money, outbound: money })
    .describe('What the way to the center and the way to the buyer cost. Left out, the weight tells.')
    .exactOptional(),
  minutes: count.describe('Minutes the repair takes. Left out, the fault tells.').exactOptional(),
  parts: money.describe('What the parts of the repair cost. Left out, fault and price tell.').exactOptional(),

  guide: z.boolean().describe('There is a guide or video for this problem.').exactOptional(),
  partToFit: z.boolean().describe('There is a part the buyer can fit himself.').exactOptional(),
  partner: z.boolean().describe('There is a repair partner in the buyer’s country.').exactOptional(),
  stock: count.describe('Units in stock to replace it with.').exactOptional(),
  tried: z.array(z.enum(OPTIONS)).default([]).describe('Options that were tried in vain, or that the buyer declined.'),

  grade: z.enum(GRADES).describe('What it can be sold as, where somebody has said so.').exactOptional(),
  condition: z.record(id, id).default({}).describe('Answers to the grading questions: question → answer.'),
  resale: z
    .partialRecord(z.enum(GRADES), money)
    .describe('What it sells for by grade. Left out, the policy’s share of the price.')
    .exactOptional(),

  severity: z.enum(SEVERITIES).describe('How badly the fault spoils its use. Left out, the symptom tells.').exactOptional(),
  expectation: z.enum(EXPECTATIONS).default('usual').describe('What the buyer hopes for.'),
})

export type PolicyFacts = Immutable<z.infer<typeof policyFacts>>

/** Facts from outside. Every place that does not fit is told with what is expected there. */
export function parseFacts(json: unknown): Result<PolicyFacts, readonly Misfit[]> {
  const parsed = policyFacts.safeParse(json)
  return parsed.success ? ok(parsed.data) : refuse(misfits(parsed.error))
}
