import { z } from 'zod'
import { BUYER_LANGUAGES } from '../i18n/localised.ts'

const short = z.string().trim().max(100)
const day = z.iso.date()

/** In the smallest unit of the currency. */
export const money = z.object({ minor: z.number().int().min(0), currency: z.string().length(3) })

export const buyer = z.object({
  name: short.min(1),
  email: short.optional(),
  phone: short.optional(),
  address: z.array(short).max(8),
  language: z.enum(BUYER_LANGUAGES),
})

/** A case opened at the bench, for a parcel nobody announced. Only the product and the problem must be known. */
export const newCase = z.object({
  sku: short.min(1),
  complaint: z.string().trim().min(1).max(2000),
  kind: z.enum(['return', 'exchange', 'refund', 'resend', 'complaint']),
  serial: short.optional(),
  lpn: short.optional(),
  tracking: short.optional(),
  carrier: short.optional(),
  order: z
    .object({
      orderId: short.min(1),
      marketplace: short,
      price: money,
      orderedOn: day.optional(),
      deliveredOn: day.optional(),
    })
    .optional(),
  buyer: buyer.optional(),
  /** The parcel is on the bench: receive it in the same step. */
  received: z.boolean(),
})

export type NewCase = z.infer<typeof newCase>
