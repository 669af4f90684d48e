/**
 * How long a clock runs. `workingDays`: days with a shift, to the same time of day; `workingMinutes`: minutes within shifts;
 * `hours` and `days` of 24 hours: whatever the calendar says.
 */
export type Duration =
  | { readonly workingDays: number }
  | { readonly workingMinutes: number }
  | { readonly hours: number }
  | { readonly days: number }

/** `inside`: the center's own, waits while a buyer or a supplier has the next move. `outside`: a platform's or a buyer's, never waits. */
export type ClockKind = 'inside' | 'outside'

export type ClockRule = { readonly kind: ClockKind; readonly duration: Duration }

/** A time in which a clock waits, UTC; without an end it still does. */
export type Pause = { readonly from: string; readonly to?: string }
