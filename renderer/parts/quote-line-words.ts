import type { QuoteLine } from '../../shared/quotes/quote.ts'
import type { TextFunction } from '../i18n/text-function.ts'

/** A line of a quote in one: what kind it is, what the buyer reads, and how much of it. */
export function quoteLineWords(line: QuoteLine, t: TextFunction): string {
  const kind = t(`quote.line.${line.type}`)
  const what = line.text === '' ? kind : line.type === 'part' || line.type === 'other' ? line.text : `${kind}: ${line.text}`
  if (line.type === 'labour') return t('quote.line.minutes', { what, count: line.minutes })
  return line.type === 'part' && line.quantity > 1 ? t('quote.line.pieces', { what, count: line.quantity }) : what
}
