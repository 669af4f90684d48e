import { keepDockLine } from '../../../db/dock-lines.ts'
import type { DockLineTable } from '../../../db/tables.ts'
import { readCenter } from '../../../db/views/catalogue-view.ts'
import type { BenchAction } from '../../../shared/bench/answer.ts'
import { dayOf } from '../../../shared/clocks/day-of.ts'
import { assertNever } from '../../../shared/decider.ts'
import type { ParcelRefusal } from '../../../shared/parcels/decide-parcel.ts'
import { type Result, ok } from '../../../shared/result.ts'
import type { Actor, Writer } from '../writer.ts'
import { type ParcelWritten, handleParcel } from './handle-parcel.ts'

export type DockAction = Extract<BenchAction, { type: 'parcel' | 'arrive' | 'dock-line' }>

/** What was written, so that it can be taken back; `line` is the number of the line on the list. */
export type DockOutcome = Partial<ParcelWritten> & { readonly line?: number }

function keepLine(writer: Writer, line: Pick<DockLineTable, 'outcome' | 'code' | 'case_id' | 'parcel_id'>): number {
  const now = writer.surroundings.now()
  const { day } = dayOf(now, readCenter(writer.db)?.timeZone ?? 'UTC')
  return keepDockLine(writer.db, { ...line, day, at: new Date(now).toISOString() })
}

/** What the dock does beside commands on cases, within the transaction of the scan. */
export function carryOutAtDock(writer: Writer, action: DockAction, actor: Actor): Result<DockOutcome, ParcelRefusal> {
  switch (action.type) {
    case 'parcel':
      return handleParcel(writer, action.parcelId, action.command, actor)
    case 'arrive': {
      const parcelId = writer.surroundings.newId(writer.surroundings.now())
      const done = handleParcel(writer, parcelId, { type: 'arrive', arrived: action.arrived }, actor)
      if (!done.ok) return done
      const line = keepLine(writer, { outcome: 'unexpected', code: action.arrived.code, case_id: null, parcel_id: parcelId })
      return ok({ ...done.value, line })
    }
    case 'dock-line': {
      const { code, outcome } = action.line
      const [case_id, parcel_id] = 'caseId' in action.line ? [action.line.caseId, null] : [null, action.line.parcelId]
      return ok({ line: keepLine(writer, { outcome, code, case_id, parcel_id }) })
    }
    default:
      return assertNever(action)
  }
}
