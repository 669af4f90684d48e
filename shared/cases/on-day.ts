import type { Case } from './case.ts'

/** A case as it stands on a calendar day of the center (YYYY-MM-DD): a quote that nobody answered by its last day has run out. Days pass without an event, so this is never stored. */
export function onDay<State extends Case>(state: State, day: string): State {
  if (state.type === 'none' || state.quotes === undefined) return state
  const quotes = state.quotes.map((sent) =>
    sent.answer === undefined && sent.quote.validUntil < day ? { ...sent, isExpired: true } : sent,
  )
  return { ...state, quotes }
}
