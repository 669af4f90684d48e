import { z } from 'zod'
import { noted } from '../field-notes.ts'
import { count, text } from '../fields.ts'

const days = noted(count, { unit: 'days' })

/** The marketplace's own promise, beside the seller's: days from delivery in which a unit may be sent back for any reason. */
export const returnWindowsSection = z.strictObject({ days, byMarketplace: z.record(text, days) })
