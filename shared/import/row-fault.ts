import type { Field } from './field.ts'

/** Why a row of a list is not taken. The screen turns it into words; nothing of such a row is imported. */
export type RowFault =
  /** More or fewer cells than the list has columns. */
  | { readonly type: 'ragged'; readonly expected: number; readonly found: number }
  /** A quote that is not closed, or stands where none may. */
  | { readonly type: 'quote' }
  | { readonly type: 'missing'; readonly field: Field }
  /** Nothing in it by which the parcel could be recognised. */
  | { readonly type: 'no-key' }
  /** A spreadsheet made another number or a date of it: the digits are gone. */
  | { readonly type: 'mangled'; readonly field: Field; readonly text: string }
  | { readonly type: 'too-long'; readonly field: Field; readonly most: number }
  | { readonly type: 'no-day'; readonly field: Field; readonly text: string }
  | { readonly type: 'ambiguous-day'; readonly field: Field; readonly text: string }
  | { readonly type: 'no-amount'; readonly text: string }
  | { readonly type: 'ambiguous-amount'; readonly text: string }
  | { readonly type: 'no-currency'; readonly text: string }
  | { readonly type: 'no-quantity'; readonly text: string }
  /** A licence plate or a serial number is on one unit. */
  | { readonly type: 'one-of-many'; readonly field: Field; readonly quantity: number }
  /** The same unit as in an earlier row. */
  | { readonly type: 'twice'; readonly row: number }
  /** Its status says that it does not come, or has been dealt with. */
  | { readonly type: 'status'; readonly status: string }
  | { readonly type: 'not-a-return' }

export type FaultType = RowFault['type']
