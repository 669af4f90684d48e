import type { OpenedCase } from '../cases/case.ts'
import type { Part, Product } from '../catalogue/catalogue.ts'
import type { BuyerLanguage, Localised } from '../i18n/localised.ts'
import type { Money } from '../money.ts'
import { lastDay } from '../policy/last-day.ts'
import type { Policy } from '../policy/policy-document.ts'
import { factorOf } from '../policy/policy-money.ts'
import type { QuoteDraft, QuoteLine } from './quote.ts'
import { QUOTE_DEFAULTS } from './quote-defaults.ts'

/** A part that fits the unit, as it can be put on a quote. */
export type QuotablePart = { readonly part: string; readonly name: Localised; readonly price: Money }

/** A quote as it is proposed before anybody has touched it, under the revision it would have. */
export type QuoteProposal = {
  readonly draft: QuoteDraft
  readonly revision: number
  /** All parts that fit. */
  readonly parts: readonly QuotablePart[]
  /** Where amounts are in another currency than the policy's or the parts': of which day the planning rates are. */
  readonly ratesOn?: string
}

export type ProposalFacts = {
  readonly state: Pick<OpenedCase, 'answers' | 'order' | 'parts' | 'planned' | 'quotes'>
  readonly product: Pick<Product, 'weightGrams'>
  readonly policy: Policy
  /** The parts that fit the product. */
  readonly fitting: readonly Part[]
  /** Numbers of the parts that mended such units with this fault before, the likeliest first. */
  readonly likely: readonly string[]
  readonly language: BuyerLanguage
  /** The center's calendar day. */
  readonly today: string
}

/** What a buyer of this language reads: there is English for all but Chinese. */
export function nameFor(language: BuyerLanguage, name: Localised): string {
  return language === 'zh-CN' ? name['zh-CN'] : name.en
}

/** In the currency of the order where the policy has a rate for it, else in the policy's own. */
function currencyOf({ state, policy }: ProposalFacts): string {
  const paid = state.order?.price?.currency
  return paid !== undefined && factorOf(policy, policy.currency, paid) !== undefined ? paid : policy.currency
}

/** The policy's cost with the margin of a quote on top, in whole units of the quote's currency. */
function withMargin(policy: Policy, minor: number, currency: string): Money {
  const factor = factorOf(policy, policy.currency, currency) ?? 1
  return { minor: Math.round((minor * factor * (100 + policy.costs.quoteMarginPercent)) / 100), currency }
}

/** Minutes by the fault found: the first estimate that names it, or the one for all others. */
function minutesFor({ costs }: Policy, fault: string | undefined): number {
  const estimate = costs.repairs.find(({ faults }) => faults === undefined || (fault !== undefined && faults.includes(fault)))
  return Math.max(1, estimate?.minutes ?? 0)
}

/** The way back, by weight; what is heavier than the policy's last band costs that. */
function freightFor({ costs }: Policy, { weightGrams = QUOTE_DEFAULTS.packedGrams }: ProposalFacts['product']): number {
  return (costs.freight.find(({ upToGrams }) => upToGrams >= weightGrams) ?? costs.freight.at(-1))?.domestic ?? 0
}

/** A part without a price, or in a currency there is no rate for, is priced at nothing: somebody has to say what it costs. */
function quotable({ number, name, price }: Part, policy: Policy, currency: string): QuotablePart {
  const factor = price === undefined ? undefined : factorOf(policy, price.currency, currency)
  return { part: number, name, price: { minor: factor === undefined ? 0 : Math.round((price?.minor ?? 0) * factor), currency } }
}

/** What was put in or spoken for already; else what mended such units before; else the one part that fits, where there is no other. */
function proposedParts({ state, likely }: ProposalFacts, parts: readonly QuotablePart[]): readonly (QuotablePart & { quantity: number })[] {
  const { planned = [] } = state
  const taken = [...planned, ...state.parts.map(({ part }) => part)]
  const [only, second] = parts
  const alone = only === undefined || second !== undefined ? [] : [only.part]
  const wanted = [taken, likely, alone].find((numbers) => numbers.length > 0) ?? []
  return parts.flatMap((each) => {
    const quantity = wanted.filter((number) => number === each.part).length
    return quantity === 0 ? [] : [{ ...each, quantity }]
  })
}

function proposedLines(facts: ProposalFacts, parts: readonly QuotablePart[], currency: string): readonly QuoteLine[] {
  const { state, product, policy, language } = facts
  const minutes = minutesFor(policy, state.answers['fault'])
  return [
    { type: 'labour', text: '', minutes, perHour: withMargin(policy, policy.costs.labourPerHour, currency) },
    ...proposedParts(facts, parts).map(({ part, name, price, quantity }): QuoteLine => {
      return { type: 'part', text: nameFor(language, name), part, quantity, price }
    }),
    { type: 'freight', text: '', price: withMargin(policy, freightFor(policy, product), currency) },
  ]
}

/**
 * What a quote begins with: the lines of the revision before, where there is one; else labour by the fault, parts and the freight back, at
 * the policy's costs and its margin for quotes. Parts are at the catalogue's prices. Amounts in another currency are at planning rates.
 */
export function proposeQuote(facts: ProposalFacts): QuoteProposal {
  const { state, policy, fitting, language, today } = facts
  const before = state.quotes?.at(-1)?.quote
  const currency = before?.currency ?? currencyOf(facts)
  const parts = fitting.map((part) => quotable(part, policy, currency))
  const isConverted = [policy.currency, ...fitting.flatMap(({ price }) => price?.currency ?? [])].some((each) => each !== currency)
  return {
    revision: (before?.revision ?? 0) + 1,
    draft: {
      lines: before?.lines ?? proposedLines(facts, parts, currency),
      taxBasisPoints: before?.taxBasisPoints ?? QUOTE_DEFAULTS.taxBasisPoints,
      currency,
      issuedOn: today,
      validUntil: lastDay(today, { days: QUOTE_DEFAULTS.validDays }),
      language: before?.language ?? language,
    },
    parts,
    ...(isConverted ? { ratesOn: policy.planningRates.on } : {}),
  }
}
