import { type AgeBucket, ageBucket, daysSince } from '../../../shared/clocks/age-bucket.ts'
import type { QueueFilter, QueueRow } from '../../../shared/contract/queue-row.ts'
import { type DueState, dueSentence, dueState } from '../../i18n/due.ts'
import type { Formats } from '../../../shared/i18n/formats.ts'
import type { TextFunction } from '../../i18n/text-function.ts'

/** What the rows of a filter are cut into. */
export type QueueBand = DueState | AgeBucket

/** What the first column tells, which is what the rows are sorted by: the instant (UTC), and how far it is away in words. */
export type FirstCell = { readonly at?: string; readonly words?: string }

function stuckWords(stuckAt: string, now: number, t: TextFunction): string {
  const days = daysSince(stuckAt, now)
  return days === 0 ? t('queue.stuck.today') : t('queue.stuck', { count: days })
}

export function firstCell(filter: QueueFilter, row: QueueRow, now: number, t: TextFunction): FirstCell {
  switch (filter) {
    case 'finished':
      return { at: row.updatedAt }
    case 'stuck':
      return row.stuckAt === undefined ? {} : { at: row.stuckAt, words: stuckWords(row.stuckAt, now, t) }
    case 'ageing':
      return { at: row.openedAt, words: t('queue.age', { count: daysSince(row.openedAt, now) }) }
    default:
      return row.dueAt === undefined ? {} : { at: row.dueAt, words: dueSentence(row.dueAt, now, t) }
  }
}

export function bandOf(filter: QueueFilter, row: QueueRow, now: number, formats: Pick<Formats, 'dayOf'>): QueueBand {
  if (filter === 'finished' || filter === 'stuck') return 'none'
  return filter === 'ageing' ? (ageBucket(row.openedAt, now) ?? 'none') : dueState(row.dueAt, now, formats)
}
