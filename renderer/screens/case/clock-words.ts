import type { Workflow } from '../../../shared/cases/workflow.ts'
import type { CaseClock } from '../../../shared/clocks/case-clocks.ts'
import { clockName } from '../../i18n/clock-name.ts'
import { dueSentence, minuteSpan } from '../../i18n/due.ts'
import type { Formats } from '../../../shared/i18n/formats.ts'
import type { Texts } from '../../i18n/text-function.ts'

const MINUTE = 60_000

/** A clock in words: what it is, how it stands, and below that when it began, is due and ended, and each time it waited. */
export type ClockWords = { readonly name: string; readonly state: string; readonly when: string; readonly pauses: readonly string[] }

/** What the eye tells apart: done in time, too late, waiting, running. */
export function clockMark(clock: CaseClock, now: number): 'met' | 'missed' | 'paused' | 'overdue' | 'running' {
  if (clock.state === 'paused') return clock.dueAt === undefined ? 'paused' : 'overdue'
  if (clock.state !== 'running') return clock.state
  return clock.dueAt !== undefined && Date.parse(clock.dueAt) < now ? 'overdue' : 'running'
}

function stateWords(clock: CaseClock, now: number, { t }: Texts): string {
  switch (clock.state) {
    case 'running':
      return clock.dueAt === undefined ? t('clocks.state.never') : dueSentence(clock.dueAt, now, t)
    case 'paused':
      if (clock.dueAt !== undefined) return t('clocks.state.paused-late')
      return t('clocks.state.paused', { span: minuteSpan(Math.floor(clock.left / MINUTE), t) })
    case 'missed':
      return t('clocks.state.missed', { span: minuteSpan(Math.ceil(clock.failedBy / MINUTE), t) })
    default:
      return t('clocks.state.met')
  }
}

export function clockWords(clock: CaseClock, now: number, workflow: Workflow, texts: Texts, formats: Formats): ClockWords {
  const { t, pick } = texts
  const at = (instant: string) => formats.moment(instant, now)
  const when = [
    t('clocks.began', { from: at(clock.startedAt) }),
    ...(clock.dueAt === undefined ? [] : [t('clocks.due', { due: at(clock.dueAt) })]),
    ...(clock.endedAt === undefined ? [] : [t('clocks.ended', { end: at(clock.endedAt) })]),
  ]
  return {
    name: clockName(clock.id, texts),
    state: stateWords(clock, now, texts),
    when: formats.list(when),
    pauses: clock.pauses.map(({ from, to, why }) => {
      const reason = pick(workflow.transitions[why].name)
      return to === undefined
        ? t('clocks.pause.is', { from: at(from), why: reason })
        : t('clocks.pause.was', { from: at(from), to: at(to), why: reason })
    }),
  }
}
