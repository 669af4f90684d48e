import { z } from 'zod'
import { id, text } from './fields.ts'

/** Something measured on the unit. It proves something only in the unit its policy names. */
export const reading = z.strictObject({ kind: id, value: z.number('expected a number'), unit: text })

export type Reading = Readonly<z.infer<typeof reading>>
