import { z } from 'zod'
import { noted } from '../field-notes.ts'
import { minor, percent, range, symptom } from '../fields.ts'
import { OPTIONS } from '../option-names.ts'

/** How badly the fault spoils the use of the unit. */
export const SEVERITIES = ['minor', 'major', 'unusable'] as const

export type Severity = (typeof SEVERITIES)[number]

/** What the buyer hopes for. */
export const EXPECTATIONS = ['low', 'usual', 'high'] as const

export type Expectation = (typeof EXPECTATIONS)[number]

/** What a buyer who keeps the unit may be given. */
export const compensationSection = z.strictObject({
  /** Goods up to this price are low-priced. */
  lowPriceUpTo: minor,
  /** Part of the price back, or a gift of this worth. */
  lowPrice: z.strictObject({ percent: range, gift: minor }),
  /** Offers, and the coupon as a share of the price. */
  highPrice: z.strictObject({ options: z.array(noted(z.enum(OPTIONS), { words: 'option.name' })), couponPercent: range }),
  /** Symptom of the diagnosis → severity; any other is `major`. */
  severityOf: z.record(symptom, noted(z.enum(SEVERITIES), { words: 'policy.field' })),
  /** Where in the range, in percent of the way from its start to its end. */
  shares: z.record(z.enum(SEVERITIES), z.record(z.enum(EXPECTATIONS), percent)),
  /** More than this a lead approves. */
  leadAbove: minor,
})
