import type { ReadableDb } from '../../db/handles.ts'
import { readCenter } from '../../db/views/catalogue-view.ts'
import type { Moment } from '../../db/views/queue-view.ts'
import { endOfDay } from '../../shared/clocks/end-of-day.ts'
import { readSettings } from './settings.ts'

const HOUR = 3_600_000

/** Now (milliseconds since 1970) as the queue counts it: by the center's day, and by the hours that count as soon on this bench. */
export function queueMoment(db: ReadableDb, at: number): Moment {
  const now = new Date(at).toISOString()
  const soon = new Date(at + readSettings(db).dueSoonHours * HOUR).toISOString()
  return { now, soon, endOfDay: endOfDay(now, readCenter(db)?.timeZone ?? 'UTC') }
}
