import type { BuyerLanguage } from '../i18n/localised.ts'
import type { Money } from '../money.ts'

/** One line of a quote, before tax. `text` tells the buyer, in his language, what it is: a part's name, what is done. */
export type QuoteLine = { readonly text: string } & (
  | { readonly type: 'labour'; readonly minutes: number; readonly perHour: Money }
  | { readonly type: 'part'; readonly part: string; readonly quantity: number; readonly price: Money }
  | { readonly type: 'freight'; readonly price: Money }
  | { readonly type: 'other'; readonly price: Money }
)

/** What a repair is offered for, before it has a revision. Days are calendar days of the center, YYYY-MM-DD. */
export type QuoteDraft = {
  readonly lines: readonly QuoteLine[]
  /** Hundredths of a percent: 19 % is 1900. */
  readonly taxBasisPoints: number
  readonly currency: string
  readonly issuedOn: string
  /** The last day on which it can be accepted. */
  readonly validUntil: string
  readonly language: BuyerLanguage
}

/** A quote as the buyer has it: frozen. A change is a new revision, which replaces the one before; the first is 1. */
export type Quote = QuoteDraft & { readonly revision: number }

/** How the buyer told. */
export const TOLD_BY = ['message', 'email', 'phone', 'in-person'] as const

export type ToldBy = (typeof TOLD_BY)[number]

/** `lines`: the lines he accepts by their place in the quote, the first is 1; all of them, or a part. */
export type QuoteAnswer = { readonly told: ToldBy } & (
  | { readonly answer: 'accepted'; readonly lines: readonly number[] }
  | { readonly answer: 'declined' }
)
