import { z } from 'zod'
import { FIELDS } from './field.ts'
import type { Columns, DateOrder } from './mapping.ts'

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'shift_jis'] as const
export type Encoding = (typeof ENCODINGS)[number]

export const DELIMITERS = ['\t', ',', ';', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** How a list is read. Kept with the import, so that one that was interrupted goes on exactly as it began. */
export type Reading = {
  readonly format: 'text' | 'workbook' | 'returns'
  readonly encoding?: Encoding
  readonly delimiter?: Delimiter
  readonly sheet?: string
  readonly columns?: Columns
  readonly dateOrder?: DateOrder
  readonly currency?: string
}

/** What a person decides about a reading; the rest is found in the file. */
export const choices = z.object({
  encoding: z.enum(ENCODINGS).optional(),
  delimiter: z.enum(DELIMITERS).optional(),
  sheet: z.string().max(100).optional(),
  columns: z.array(z.enum(FIELDS).nullable()).max(500).readonly().optional(),
  dateOrder: z.enum(['day-first', 'month-first']).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
})

export type Choices = {
  readonly [Name in keyof z.infer<typeof choices>]: Exclude<z.infer<typeof choices>[Name], undefined>
}

/** Reading a list again must find what it found before: everything that was found counts as decided. */
export function choicesOf({ encoding, delimiter, sheet, columns, dateOrder, currency }: Reading): Choices {
  const all = { encoding, delimiter, sheet, columns, dateOrder, currency }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}
