import type { OpenedCase } from '../cases/case.ts'
import type { CaseEvent } from '../cases/events.ts'
import { isEnd, type StageWork, type Workflow } from '../cases/workflow.ts'
import type { Duration } from './clock-rule.ts'
import { dueOf } from './deadline.ts'
import { localDay } from './local-day.ts'
import { CURRENT_STAYS, type StayMeasure } from './stay-profile.ts'
import type { WorkingCalendar } from './working-calendar.ts'

const DAY = 86_400_000

/** Since when (UTC) a case stands where it stands, after an event at `at`: a stage entered, a hold begun or ended. */
export function standsSince(since: string | undefined, event: CaseEvent, at: string): string {
  return event.type === 'case.moved.v1' ? at : (since ?? at)
}

/** The instant at which a calendar day (YYYY-MM-DD) is over on the wall clock of a zone. */
function endOf(day: string, timeZone: string): string {
  return new Date(localDay(Math.floor(Date.parse(day) / DAY), timeZone).end).toISOString()
}

function after(start: string, duration: Duration, calendar: () => WorkingCalendar): string | undefined {
  if ('days' in duration) return new Date(Date.parse(start) + duration.days * DAY).toISOString()
  const due = dueOf({ kind: 'inside', duration, start, calendar: calendar(), pauses: [] })
  return due.state === 'running' ? due.due : undefined
}

function lengthOf(measure: StayMeasure, { dueWorkingDays }: StageWork): Duration | undefined {
  if (!('timesDue' in measure)) return measure
  return dueWorkingDays === undefined ? undefined : { workingDays: measure.timesDue * dueWorkingDays }
}

/**
 * When a case that stands where it stands since `since` is there too long, UTC; nothing where it may stay. `partsBy`: the day (YYYY-MM-DD)
 * on which the last of the parts it waits for should come.
 */
export function stuckAt(
  { stage, expectedOn }: OpenedCase,
  since: string,
  workflow: Workflow,
  calendar: () => WorkingCalendar,
  partsBy?: string,
): string | undefined {
  if (isEnd(stage.name)) return undefined
  const { stages, holds, afterParts } = CURRENT_STAYS
  if (stage.name === 'on-hold') {
    const held = holds[stage.why]
    const long = held === undefined ? undefined : after(since, held, calendar)
    const late = partsBy === undefined ? undefined : after(endOf(partsBy, calendar().timeZone), afterParts, calendar)
    return [long, late].filter((at) => at !== undefined).toSorted()[0]
  }
  const measure = stages[stage.name]
  const length = measure === undefined ? undefined : lengthOf(measure, workflow.stages[stage.name])
  if (length === undefined) return undefined
  // By the day of Greenwich: what is measured in weeks needs no zone, and a hundred thousand parcels need not be counted again with another.
  const begins = stage.name === 'expected' && expectedOn !== undefined ? endOf(expectedOn, 'UTC') : since
  return after(begins, length, calendar)
}
