import type { CaseEvent } from '../cases/events.ts'
import type { StageTimes } from './forecast.ts'
import { type WorkStage, isWorkStage } from './work-stages.ts'

/** A longer silence about a case is waiting, not work. */
const LONGEST_HAND = 45 * 60_000

export type StageTime = { readonly stage: WorkStage; readonly minutes: number }

/** Hands-on minutes of each stage that a case has finished: the times between its events, longer silences left out. */
export function handlingTimes(history: readonly { readonly at: string; readonly event: CaseEvent }[]): readonly StageTime[] {
  const times: StageTime[] = []
  let spent = 0
  let last: number | undefined
  for (const { at, event } of history) {
    const now = Date.parse(at)
    const gap = last === undefined ? 0 : now - last
    if (gap <= LONGEST_HAND) spent += gap
    last = now
    if (event.type !== 'case.moved.v1') continue
    // A hold interrupts a stage and does not end it.
    if (event.to === 'on-hold' || event.from === 'on-hold') continue
    if (isWorkStage(event.from)) times.push({ stage: event.from, minutes: spent / 60_000 })
    spent = 0
  }
  return times
}

/** The median of each stage. */
export function medianTimes(times: readonly StageTime[]): StageTimes {
  const grouped = Map.groupBy(times, ({ stage }) => stage)
  return Object.fromEntries(
    [...grouped].map(([stage, all]) => {
      const sorted = all.map(({ minutes }) => minutes).toSorted((a, b) => a - b)
      return [stage, { minutes: median(sorted), finished: sorted.length }]
    }),
  )
}

function median(sorted: readonly number[]): number {
  const at = Math.floor(sorted.length / 2)
  const upper = sorted[at] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[at - 1] ?? upper)) / 2
}
