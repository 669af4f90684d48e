import type { ReadableDb } from '../../../db/handles.ts'
import { readStream, recentlyMoved } from '../../../db/event-log.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import type { StageTimes } from '../../../shared/dock/forecast.ts'
import { handlingTimes, medianTimes } from '../../../shared/dock/handling-time.ts'

/** Cases that moved last, from which the times are taken. */
const CASES = 60
/** Milliseconds for which they are good: reading sixty histories is not for every scan. */
const GOOD_FOR = 10 * 60_000

const known = new WeakMap<ReadableDb, { readonly until: number; readonly times: StageTimes }>()

/** How long each stage took of late, by hand. */
export function stageTimes(db: ReadableDb, now: number): StageTimes {
  const last = known.get(db)
  if (last !== undefined && now < last.until) return last.times
  const times = medianTimes(recentlyMoved(db, CASES).flatMap((stream) => handlingTimes(readStream<CaseEvent>(db, stream))))
  known.set(db, { until: now + GOOD_FOR, times })
  return times
}
