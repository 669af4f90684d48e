import type { Quote, QuoteAnswer } from './quote.ts'

/** One revision that the buyer got. */
export type SentQuote = {
  readonly quote: Quote
  /** The last answer counts. */
  readonly answer?: QuoteAnswer
  /** It counts no more: the case was decided otherwise, or taken up again after its end. */
  readonly isWithdrawn?: true
  /** Nobody answered by its last day. True of the day one looks at it, so it is never stored: see `onDay`. */
  readonly isExpired?: true
}

/** How a revision stands. Only one that is `open`, `accepted` or `partly-accepted` can still be answered. */
export type QuoteStanding = 'open' | 'accepted' | 'partly-accepted' | 'declined' | 'expired' | 'withdrawn' | 'replaced'

export function standingOf(sent: SentQuote, latest: number): QuoteStanding {
  if (sent.quote.revision < latest) return 'replaced'
  if (sent.isWithdrawn === true) return 'withdrawn'
  if (sent.answer?.answer === 'declined') return 'declined'
  if (sent.answer === undefined) return sent.isExpired === true ? 'expired' : 'open'
  return sent.answer.lines.length < sent.quote.lines.length ? 'partly-accepted' : 'accepted'
}

/** The revision that counts and how it stands; nothing where none was sent. */
export function latestQuote(
  quotes: readonly SentQuote[] | undefined,
): { readonly sent: SentQuote; readonly standing: QuoteStanding } | undefined {
  const sent = quotes?.at(-1)
  return sent === undefined ? undefined : { sent, standing: standingOf(sent, sent.quote.revision) }
}

/** The buyer has accepted it, or some of its lines. */
export function isAccepted(standing: QuoteStanding | undefined): boolean {
  return standing === 'accepted' || standing === 'partly-accepted'
}

/** The buyer has it and may still accept it, or has accepted it. */
export function isAnswerable(standing: QuoteStanding | undefined): boolean {
  return standing === 'open' || isAccepted(standing)
}

/** The latest one withdrawn, whatever was answered. */
export function withdrawn(quotes: readonly SentQuote[]): readonly SentQuote[] {
  return quotes.map((sent, at) => (at === quotes.length - 1 ? { ...sent, isWithdrawn: true } : sent))
}
