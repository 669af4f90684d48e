import type { Buyer } from '../cases/buyer.ts'
import type { OpenedCase } from '../cases/case.ts'
import { formatRma } from '../cases/rma.ts'
import type { Center, Product } from '../catalogue/catalogue.ts'
import { type Formats, createFormats } from '../i18n/formats.ts'
import type { BuyerLanguage } from '../i18n/localised.ts'
import { nameFor } from './propose-quote.ts'
import { priceOf } from './check-quote.ts'
import type { Quote, QuoteLine } from './quote.ts'
import { lineAmount, quoteTotals } from './quote-amounts.ts'
import type { Policy } from '../policy/policy-document.ts'
import { quoteReason } from './quote-reason.ts'
import { QUOTE_WORDS, type QuoteWords, filled } from './quote-words.ts'

export type PaperRow = {
  readonly place: string
  readonly item: string
  /** Under the item, smaller. */
  readonly note: string
  readonly count: string
  readonly price: string
  readonly amount: string
}

type Named = { readonly name: string; readonly value: string }

/** A quote as it stands on paper, every word of it in the buyer's language: what is left is to set it. */
export type QuotePaper = {
  readonly language: BuyerLanguage
  readonly title: string
  readonly revision: string
  readonly from: { readonly title: string; readonly lines: readonly string[] }
  readonly to?: { readonly title: string; readonly lines: readonly string[] }
  readonly facts: readonly Named[]
  readonly reason?: { readonly title: string; readonly text: string }
  readonly offer: string
  readonly head: PaperRow
  readonly rows: readonly PaperRow[]
  readonly sums: readonly Named[]
  readonly total: Named
  readonly how: { readonly title: string; readonly texts: readonly string[] }
  /** With the placeholders `page` and `pages`. */
  readonly page: string
}

export type PaperFacts = {
  readonly quote: Quote
  readonly state: OpenedCase
  readonly product: Product
  readonly center: Pick<Center, 'name' | 'address'>
  /** Absent: nobody is known, or he asked to be forgotten. */
  readonly buyer?: Buyer
  /** The published policy that the kept verdict names. */
  readonly policy?: Policy
}

function rowOf(line: QuoteLine, place: number, words: QuoteWords, formats: Pick<Formats, 'money' | 'number'>): PaperRow {
  const { currency } = priceOf(line)
  const price = formats.money(priceOf(line))
  const row = { place: String(place), note: '', count: '', price: '', amount: formats.money({ minor: lineAmount(line), currency }) }
  switch (line.type) {
    case 'labour': {
      const minutes = filled(words.minutes, { count: formats.number(line.minutes) })
      return { ...row, item: words.labour, note: line.text, count: minutes, price: filled(words.perHour, { price }) }
    }
    case 'part':
      return { ...row, item: line.text === '' ? line.part : line.text, note: line.part, count: formats.number(line.quantity), price }
    case 'freight':
      return { ...row, item: words.freight, note: line.text }
    default:
      return { ...row, item: line.text }
  }
}

function factsOf({ quote, state, product }: PaperFacts, words: QuoteWords, formats: Pick<Formats, 'day'>): readonly Named[] {
  const serial = state.serialFound ?? state.unit.serial
  return [
    { name: words.rma, value: formatRma(state.rma) },
    ...(state.order === undefined ? [] : [{ name: words.order, value: state.order.orderId }]),
    { name: words.product, value: nameFor(quote.language, product.name) },
    ...(serial === undefined ? [] : [{ name: words.serial, value: serial }]),
    { name: words.issued, value: formats.day(quote.issuedOn) },
    { name: words.validUntil, value: formats.day(quote.validUntil) },
  ]
}

export function quotePaper(facts: PaperFacts): QuotePaper {
  const { quote, state, center, buyer } = facts
  const { language, revision, currency } = quote
  const words = QUOTE_WORDS[language]
  const formats = createFormats(language, 'UTC')
  const money = (minor: number) => formats.money({ minor, currency })
  const { net, tax, gross } = quoteTotals(quote)
  const reason = quoteReason(state, language, facts.policy)
  return {
    language,
    title: words.title,
    revision: filled(words.revision, { revision }),
    from: { title: words.from, lines: [center.name, ...center.address] },
    ...(buyer === undefined ? {} : { to: { title: words.to, lines: [buyer.name, ...buyer.address] } }),
    facts: factsOf(facts, words, formats),
    ...(reason === undefined ? {} : { reason: { title: words.reason, text: reason } }),
    offer: words.offer,
    head: { place: '', item: words.item, note: '', count: words.count, price: words.price, amount: words.amount },
    rows: quote.lines.map((line, at) => rowOf(line, at + 1, words, formats)),
    sums: [
      { name: words.net, value: money(net) },
      { name: filled(words.tax, { percent: formats.number(quote.taxBasisPoints / 100) }), value: money(tax) },
    ],
    total: { name: words.total, value: money(gross) },
    how: {
      title: words.how,
      texts: [
        filled(words.answer, { rma: formatRma(state.rma), revision }),
        words.lines,
        filled(words.lapses, { day: formats.day(quote.validUntil) }),
      ],
    },
    page: words.page,
  }
}

/** Every text of a paper, to be asked whether the typeface has all of it. */
export function paperTexts({
  title,
  revision,
  from,
  to,
  facts,
  reason,
  offer,
  head,
  rows,
  sums,
  total,
  how,
  page,
}: QuotePaper): readonly string[] {
  const named = [...facts, ...sums, total].flatMap(({ name, value }) => [name, value])
  const cells = [head, ...rows].flatMap((row) => Object.values(row))
  const blocks = [from, ...(to === undefined ? [] : [to])].flatMap((block) => [block.title, ...block.lines])
  return [
    title,
    revision,
    ...blocks,
    ...named,
    ...(reason === undefined ? [] : [reason.title, reason.text]),
    offer,
    ...cells,
    how.title,
    ...how.texts,
    page,
  ]
}
