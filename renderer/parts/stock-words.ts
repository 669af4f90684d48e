import { daysUntil } from '../../shared/clocks/days-until.ts'
import type { StockLevel } from '../../shared/parts/stock-level.ts'
import type { Formats } from '../../shared/i18n/formats.ts'
import type { TextFunction } from '../i18n/text-function.ts'

/** How far a day is away: `in 3 days`, `2 days late`. */
export function daySpan(day: string, today: string, t: TextFunction): string {
  const days = daysUntil(today, day)
  if (days === 0) return t('parts.expected.today')
  return days > 0 ? t('parts.expected.in', { count: days }) : t('parts.expected.late', { count: -days })
}

/** What is here of a part, in a few words: `3 here`, `none, 2 expected Dec 3`. */
export function stockWords(level: StockLevel | undefined, t: TextFunction, formats: Pick<Formats, 'nearDay'>): string {
  if (level === undefined) return t('stock.uncounted')
  const { onHand, onOrder, expectedOn } = level
  if (onHand > 0) return t('stock.here', { count: onHand })
  if (expectedOn !== undefined && onOrder > 0) return t('stock.none.ordered', { count: onOrder, day: formats.nearDay(expectedOn) })
  return onHand < 0 ? t('stock.below', { count: -onHand }) : t('stock.none')
}
