import type { Formats } from '../../shared/i18n/formats.ts'
import type { TextFunction } from './text-function.ts'

export type DueState = 'overdue' | 'today' | 'later' | 'none'

const MINUTE = 60_000

/** How a due time stands now: what counts as today is the center's calendar day. */
export function dueState(dueAt: string | undefined, now: number, formats: Pick<Formats, 'dayOf'>): DueState {
  if (dueAt === undefined) return 'none'
  const due = Date.parse(dueAt)
  if (due < now) return 'overdue'
  return formats.dayOf(due) === formats.dayOf(now) ? 'today' : 'later'
}

/** How far away it is, either way, in whole minutes: `3 h 12`. */
export function dueSpan(dueAt: string, now: number, t: TextFunction): string {
  return minuteSpan(Math.floor(Math.abs(Date.parse(dueAt) - now) / MINUTE), t)
}

/** A length of time in whole minutes: `6 h 20`. */
export function minuteSpan(minutes: number, t: TextFunction): string {
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) return t('span.days-hours', { days: Math.floor(hours / 24), hours: hours % 24 })
  if (hours >= 1) return t('span.hours-minutes', { hours, minutes: String(minutes % 60).padStart(2, '0') })
  return t('span.minutes', { minutes })
}

/** `due in 3 h 12`, `overdue by 20 min`. */
export function dueSentence(dueAt: string, now: number, t: TextFunction): string {
  const span = dueSpan(dueAt, now, t)
  return Date.parse(dueAt) < now ? t('due.sentence.overdue', { span }) : t('due.sentence.in', { span })
}
