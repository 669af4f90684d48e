/** Why a quote is not sent, an answer not taken, a repair not begun. `line` counts from 1. */
export type QuoteRefusal =
  /** The warranty does not cover it, and the buyer has accepted no quote. */
  | { readonly type: 'quote-needed' }
  | { readonly type: 'quote-not-accepted' }
  | { readonly type: 'quote-without-lines' }
  /** A number that is not whole or is out of range, or a line that says nothing. */
  | { readonly type: 'quote-line-wrong'; readonly line: number }
  | { readonly type: 'quote-currencies-mixed'; readonly currencies: readonly string[] }
  | { readonly type: 'quote-costs-nothing' }
  | { readonly type: 'quote-tax-wrong' }
  /** Its last day is before the day it is sent. */
  | { readonly type: 'quote-ends-before'; readonly validUntil: string }
  /** There is no quote that could be answered. */
  | { readonly type: 'no-quote-to-answer' }
  | { readonly type: 'quote-replaced'; readonly revision: number; readonly latest: number }
  | { readonly type: 'quote-expired'; readonly revision: number; readonly validUntil: string }
  | { readonly type: 'quote-line-unknown'; readonly line: number }
