import { z } from 'zod'
import { COUNTRIES, type CountryCode } from '../catalogue/countries.ts'
import type { PartnerRefusal } from '../catalogue/partner-refusal.ts'
import type { KnownPartner } from '../catalogue/partner.ts'

const line = z.string().trim().min(1).max(100)
const names = z.array(line).max(100)

/** A partner as he is typed in. */
export const partnerForm = z.object({
  name: line.max(60),
  /** As printed, the country last: it must be there. */
  address: z.array(line).min(2).max(8),
  country: z.enum(Object.keys(COUNTRIES) as [CountryCode, ...CountryCode[]]),
  categories: names,
  skus: names,
  contact: z.string().trim().max(200),
})

export type PartnerForm = z.infer<typeof partnerForm>

/** The partner as he is after a change, or why nothing was changed. */
export type PartnerOutcome = { readonly partner: KnownPartner } | { readonly refused: PartnerRefusal }
