import { z } from 'zod'
import { count, text } from '../fields.ts'

/** The marketplace's own promise, beside the seller's: days from delivery in which a unit may be sent back for any reason. */
export const returnWindowsSection = z.strictObject({ days: count, byMarketplace: z.record(text, count) })
