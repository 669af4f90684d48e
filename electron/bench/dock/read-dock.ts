import { type DockLineRow, countDockLines, readArrivalTimes, readDockLines } from '../../../db/dock-lines.ts'
import type { ReadableDb } from '../../../db/handles.ts'
import { readLocal } from '../../../db/local-state.ts'
import { readExpectedToday } from '../../../db/views/arrival-view.ts'
import { productName, readCenter } from '../../../db/views/catalogue-view.ts'
import { readCaseAtDock } from '../../../db/views/dock-view.ts'
import { countInStage } from '../../../db/views/case-count.ts'
import { countParcels, readParcel, rowToParcel } from '../../../db/views/parcel-view.ts'
import { dockSteps } from '../../../shared/bench/dock-steps.ts'
import { dayOf } from '../../../shared/clocks/day-of.ts'
import type { DockLine, DockLines, DockScreen } from '../../../shared/contract/dock-screen.ts'
import { forecastBench, forecastDock } from '../../../shared/dock/forecast.ts'
import { WORK_STAGES } from '../../../shared/dock/work-stages.ts'
import type { Bench } from '../bench.ts'
import { specialsOf } from './specials.ts'
import { stageTimes } from './stage-times.ts'

/** Scans the pace is taken from. */
const PACE_SCANS = 20
/** Minutes of work counted for a unit where nobody said otherwise. */
const FIRST_MINUTES_A_UNIT = 35

/** All that the dock is read from. */
type DockBench = Pick<Bench, 'db' | 'desk' | 'surroundings'>

function today({ db, surroundings }: DockBench) {
  return dayOf(surroundings.now(), readCenter(db)?.timeZone ?? 'UTC')
}

function subjectOf(db: ReadableDb, row: DockLineRow): Pick<DockLine, 'of' | 'photos'> | undefined {
  if (row.case_id !== null) {
    const found = readCaseAtDock(db, row.case_id)
    if (found === undefined) return undefined
    const { rma, unit, stage, shots } = found.case
    const due = found.dueAt === undefined ? {} : { dueAt: found.dueAt }
    const of = { type: 'case', caseId: found.caseId, rma, product: productName(db, unit.sku), stage: stage.name, ...due } as const
    return { of, photos: shots.filter((shot) => 'photo' in shot).length }
  }
  const found = row.parcel_id === null ? undefined : readParcel(db, row.parcel_id)
  if (found === undefined) return undefined
  const { takenFor, why, end, photos } = rowToParcel(found)
  const of = {
    type: 'parcel',
    parcelId: found.parcel_id,
    takenFor,
    why,
    dueAt: found.due_at,
    ...(end === undefined ? {} : { end }),
  } as const
  return { of, photos: photos.length }
}

function lineOf(db: ReadableDb, row: DockLineRow): readonly DockLine[] {
  const subject = subjectOf(db, row)
  return subject === undefined ? [] : [{ no: row.no, at: row.at, outcome: row.outcome, code: row.code, ...subject }]
}

/** A stretch of today's list, newest first. */
export function readLines(bench: DockBench, offset: number, limit: number): DockLines {
  const { day } = today(bench)
  const counted = countDockLines(bench.db, day)
  const lines = readDockLines(bench.db, day, limit, offset).flatMap((row) => lineOf(bench.db, row))
  return { lines, total: counted.expected + counted.unexpected + counted['seen-before'] }
}

/** All the dock shows but its list: what is known in one look, whatever the list has grown to. */
export function readDockScreen(bench: DockBench): DockScreen {
  const { db, desk, surroundings } = bench
  const now = surroundings.now()
  const day = today(bench)
  const counted = countDockLines(db, day.day)
  const expected = readExpectedToday(db, day)
  const parcels = countParcels(db, day)
  const units = Object.fromEntries(WORK_STAGES.map((stage) => [stage, countInStage(db, stage)]))
  const [row] = readDockLines(db, day.day, 1, 0)
  const [line] = row === undefined ? [] : lineOf(db, row)
  return {
    isDock: desk.read().desk.dock === true,
    expected,
    unexpected: parcels.today,
    seenBefore: counted['seen-before'],
    lines: counted.expected + counted.unexpected + counted['seen-before'],
    waiting: { cases: units['received'] ?? 0, parcels: parcels.waiting },
    ...(line === undefined ? {} : { last: { line, ...specialsOf(db, line, day.day) } }),
    forecast: {
      dock: forecastDock(expected.of - expected.in, readArrivalTimes(db, day.day, PACE_SCANS), now),
      bench: forecastBench(units, stageTimes(db, now), readLocal(db, 'minutes-a-unit') ?? FIRST_MINUTES_A_UNIT),
    },
    steps: dockSteps(line !== undefined),
  }
}
