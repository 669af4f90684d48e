import { readDockLines } from '../../../db/dock-lines.ts'
import type { ReadableDb } from '../../../db/handles.ts'
import { readCase } from '../../../db/views/case-view.ts'
import { productName, readCenter } from '../../../db/views/catalogue-view.ts'
import { readDueCases } from '../../../db/views/next-view.ts'
import { readParcel, readWaitingParcels, rowToParcel } from '../../../db/views/parcel-view.ts'
import { readWorkflowOf } from '../../../db/views/workflow-of-case.ts'
import type { DockSubject } from '../../../shared/bench/answer.ts'
import type { Desk } from '../../../shared/bench/desk.ts'
import type { LastAtDock } from '../../../shared/bench/dock-machine.ts'
import { parcelOf } from '../../../shared/bench/open-case.ts'
import type { NextUp } from '../../../shared/bench/place-machine.ts'
import type { Shot } from '../../../shared/cases/shots.ts'
import { missingFrom } from '../../../shared/cases/stage-work.ts'
import { dayOf } from '../../../shared/clocks/day-of.ts'
import { unrecognised } from '../../../shared/scan/unrecognised.ts'
import { sight } from '../sight.ts'

/** Pictures of a parcel at the dock, in the order they are taken. */
const DOCK_SHOTS: readonly Shot[] = ['parcel', 'label']

/** The picture wanted first: what the stage still lacks, then any other. */
function wantedShot(db: ReadableDb, subject: DockSubject): Shot {
  if ('parcelId' in subject) {
    const row = readParcel(db, subject.parcelId)
    const taken = row === undefined ? [] : rowToParcel(row).photos.map(({ shot }) => shot)
    return DOCK_SHOTS.find((shot) => !taken.includes(shot)) ?? 'other'
  }
  const row = readCase(db, subject.caseId)
  if (row === undefined) return 'other'
  const missing = missingFrom(row.case, readWorkflowOf(db, row.case)).find(({ type }) => type === 'shot')
  return missing?.type === 'shot' ? missing.shot : 'other'
}

/** What was scanned last at this dock today. */
export function lastAtDock(db: ReadableDb, now: number): LastAtDock | undefined {
  const { day } = dayOf(now, readCenter(db)?.timeZone ?? 'UTC')
  const [line] = readDockLines(db, day, 1, 0)
  if (line === undefined) return undefined
  const subject = line.case_id === null ? { parcelId: line.parcel_id ?? '' } : { caseId: line.case_id }
  return { subject, shot: wantedShot(db, subject) }
}

/** A waiting parcel as triage takes it up: its code is read again, since its case may have been announced meanwhile. */
export function parcelUp(db: ReadableDb, parcelId: string): NextUp | undefined {
  const row = readParcel(db, parcelId)
  if (row === undefined || row.state !== 'waiting') return undefined
  const { code, scanned, aim } = rowToParcel(row)
  const sightings = sight(db, { text: scanned, source: 'typed', ...(aim === undefined ? {} : { aim }) })
  const [best] = sightings
  const meaning = best?.meaning ?? unrecognised(code, 'empty')
  const choices = sightings.find(({ cases }) => cases.length > 0)?.cases ?? []
  return { type: 'parcel', parcelId, code, meaning, choices, ...(best?.product === undefined ? {} : { product: best.product }) }
}

/** First in due order of what waits, leaving out what lies on the bench, was put aside or is being asked about. */
export function nextUp(db: ReadableDb, desk: Desk, scope: 'unopened' | 'all'): NextUp | undefined {
  const taken = [...(desk.open === undefined ? [] : [desk.open]), ...desk.aside]
  const found = readDueCases(db, scope, taken.length + 1).find(({ caseId }) => !taken.includes(caseId))
  const parcel = readWaitingParcels(db, 2).find(({ parcel_id }) => parcel_id !== parcelOf(desk.asking))
  if (parcel !== undefined && (found === undefined || parcel.due_at < found.dueAt)) return parcelUp(db, parcel.parcel_id)
  if (found === undefined) return undefined
  const { caseId, rma, stage, sku } = found
  return { type: 'case', known: { caseId, rma, stage, product: productName(db, sku), foundBy: 'rma' } }
}
