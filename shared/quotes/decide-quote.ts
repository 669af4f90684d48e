import { sameFacts } from '../cases/announced.ts'
import type { OpenedCase } from '../cases/case.ts'
import type { CaseEvent } from '../cases/events.ts'
import { type Result, ok, refuse } from '../result.ts'
import { quoteFault } from './check-quote.ts'
import type { QuoteAnswer, QuoteDraft } from './quote.ts'
import type { QuoteRefusal } from './quote-refusal.ts'
import { isAnswerable, latestQuote } from './sent-quote.ts'

type Decision = Result<readonly CaseEvent[], QuoteRefusal>

/** Freezes a quote as the next revision. */
export function sendQuote({ quotes = [] }: OpenedCase, draft: QuoteDraft): Decision {
  const fault = quoteFault(draft)
  if (fault !== undefined) return refuse(fault)
  const revision = (quotes.at(-1)?.quote.revision ?? 0) + 1
  return ok([{ type: 'case.quote-sent.v1', quote: { ...draft, revision } }])
}

/** The places named, each once and in order. */
function places(answer: QuoteAnswer): QuoteAnswer {
  if (answer.answer === 'declined') return { answer: 'declined', told: answer.told }
  return { answer: 'accepted', lines: [...new Set(answer.lines)].toSorted((one, other) => one - other), told: answer.told }
}

/** Keeps what the buyer said to a revision. He may change his mind while it counts. */
export function answerQuote({ quotes }: OpenedCase, revision: number, given: QuoteAnswer): Decision {
  const latest = latestQuote(quotes)
  if (latest === undefined || revision > latest.sent.quote.revision) return refuse({ type: 'no-quote-to-answer' })
  const { sent, standing } = latest
  const { quote } = sent
  if (revision < quote.revision) return refuse({ type: 'quote-replaced', revision, latest: quote.revision })
  if (standing === 'expired') return refuse({ type: 'quote-expired', revision, validUntil: quote.validUntil })
  if (!isAnswerable(standing)) return refuse({ type: 'no-quote-to-answer' })
  const answer = places(given)
  if (answer.answer === 'accepted') {
    if (answer.lines.length === 0) return refuse({ type: 'quote-without-lines' })
    const unknown = answer.lines.find((line) => quote.lines[line - 1] === undefined)
    if (unknown !== undefined) return refuse({ type: 'quote-line-unknown', line: unknown })
  }
  if (sent.answer !== undefined && sameFacts(sent.answer, answer)) return ok([])
  return ok([{ type: 'case.quote-answered.v1', revision, ...answer }])
}
