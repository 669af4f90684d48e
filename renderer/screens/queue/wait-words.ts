import { isEnd } from '../../../shared/cases/workflow.ts'
import { CURRENT_WORKFLOW } from '../../../shared/cases/workflows.ts'
import { daysSince } from '../../../shared/clocks/age-bucket.ts'
import { daysUntil } from '../../../shared/clocks/days-until.ts'
import type { PartAwaited, QueueRow } from '../../../shared/contract/queue-row.ts'
import type { Formats } from '../../../shared/i18n/formats.ts'
import { clockName } from '../../i18n/clock-name.ts'
import { minuteSpan } from '../../i18n/due.ts'
import type { Texts } from '../../i18n/text-function.ts'
import { daySpan } from '../../parts/stock-words.ts'

const MINUTE = 60_000

/** What a case waits for, and below that how long it does, for which parts, and with which clock. */
export type WaitWords = { readonly what: string; readonly how: string; readonly isStuck: boolean }

function partWords(part: PartAwaited, today: string, { t, pick }: Texts): string {
  const name = pick(part.name)
  if (part.state !== 'ordered') return t(`queue.part.${part.state}`, { name })
  const late = daysUntil(part.expectedOn, today)
  return late > 0
    ? t('queue.part.late', { name, count: late })
    : t('queue.part.ordered', { name, span: daySpan(part.expectedOn, today, t) })
}

/** How long a parcel that has not come should have been here. */
function lateParcel({ stage, expectedOn }: QueueRow, today: string, { t }: Texts): readonly string[] {
  const late = stage === 'expected' && expectedOn !== undefined ? daysUntil(expectedOn, today) : 0
  return late > 0 ? [t('queue.expected.late', { count: late })] : []
}

function pausedWords({ paused }: QueueRow, texts: Texts): readonly string[] {
  if (paused === undefined) return []
  const clock = clockName(paused.id, texts)
  if (paused.left === 0) return [texts.t('queue.paused-late', { clock })]
  return [texts.t('queue.paused', { clock, span: minuteSpan(Math.floor(paused.left / MINUTE), texts.t) })]
}

export function waitWords(row: QueueRow, now: number, texts: Texts, formats: Pick<Formats, 'dayOf'>): WaitWords {
  const { t, pick } = texts
  const today = formats.dayOf(now)
  const { stage, why, since, stuckAt, parts = [] } = row
  const days = daysSince(since, now)
  const how = [
    ...(isEnd(stage) || stage === 'expected' ? [] : [days === 0 ? t('queue.since.today') : t('queue.since', { count: days })]),
    ...lateParcel(row, today, texts),
    ...parts.map((part) => partWords(part, today, texts)),
    ...pausedWords(row, texts),
  ]
  return {
    what: why === undefined ? t(`queue.waits.${isEnd(stage) ? 'nothing' : stage}`) : pick(CURRENT_WORKFLOW.transitions[why].name),
    how: how.join(' · '),
    isStuck: stuckAt !== undefined && Date.parse(stuckAt) < now,
  }
}
