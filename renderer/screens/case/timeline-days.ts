import type { TimelineEntry } from '../../../shared/contract/case-screen.ts'
import { isAccepted } from '../../../shared/merge/is-accepted.ts'

/** Entries of one kind that one person made in one go read as one line: a strip of pictures, a row of answers. */
export type TimelineGroup = { readonly kind: GroupKind; readonly entries: readonly [TimelineEntry, ...(readonly TimelineEntry[])] }

export type GroupKind = 'photos' | 'answers' | 'ticks' | 'parts' | 'alone'

/** `day` is YYYY-MM-DD in the center's zone. */
export type TimelineDay = { readonly day: string; readonly groups: readonly TimelineGroup[] }

/** Entries further apart than this (ms) are two goes. */
const ONE_GO = 10 * 60_000

function kindOf({ event }: TimelineEntry): GroupKind {
  switch (event.type) {
    case 'case.photo-taken.v1':
    case 'case.codes-read.v1':
      return 'photos'
    case 'case.question-answered.v1':
    case 'case.answer-named.v1':
      return 'answers'
    case 'case.checklist-ticked.v1':
      return 'ticks'
    case 'case.part-used.v1':
      return 'parts'
    default:
      return 'alone'
  }
}

function continues(last: TimelineEntry, next: TimelineEntry): boolean {
  const isSameFate = last.disposition === next.disposition || (isAccepted(last) && isAccepted(next))
  const isAlike =
    isSameFate &&
    next.disposition !== 'lost' &&
    last.isTakenBack === next.isTakenBack &&
    last.operator === next.operator &&
    last.ofCase === next.ofCase &&
    last.bench === next.bench
  return isAlike && Date.parse(next.at) - Date.parse(last.at) <= ONE_GO
}

function grouped(entries: readonly TimelineEntry[]): readonly TimelineGroup[] {
  const groups: TimelineGroup[] = []
  for (const entry of entries) {
    const kind = kindOf(entry)
    const group = groups.at(-1)
    const last = group?.entries.at(-1)
    if (group !== undefined && last !== undefined && kind !== 'alone' && group.kind === kind && continues(last, entry)) {
      groups[groups.length - 1] = { kind, entries: [...group.entries, entry] }
    } else groups.push({ kind, entries: [entry] })
  }
  return groups
}

/** The timeline as it is read: oldest first, a heading for each day of the center's calendar. Keeps the order it is given. */
export function timelineDays(timeline: readonly TimelineEntry[], dayOf: (at: number) => string): readonly TimelineDay[] {
  const days: { day: string; entries: TimelineEntry[] }[] = []
  for (const entry of timeline) {
    const day = dayOf(Date.parse(entry.at))
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days.map(({ day, entries }) => ({ day, groups: grouped(entries) }))
}
