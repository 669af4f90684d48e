import { readStream } from '../../db/event-log.ts'
import { dropDockLine } from '../../db/dock-lines.ts'
import { keepLocal, readLocal } from '../../db/local-state.ts'
import { readOperator } from '../../db/views/catalogue-view.ts'
import { type LastStep, undoUntil } from '../../shared/bench/last-step.ts'
import { askForPin } from '../../shared/bench/pin-question.ts'
import type { CaseEvent } from '../../shared/cases/events.ts'
import type { CaseRefusal } from '../../shared/cases/refusals.ts'
import { decideTakeBack } from '../../shared/cases/take-back.ts'
import { caseStream } from '../../shared/event.ts'
import type { PartRefusal } from '../../shared/catalogue/decide-part.ts'
import type { ParcelRefusal } from '../../shared/parcels/decide-parcel.ts'
import type { StockRefusal } from '../../shared/parts/decide-stock.ts'
import { type Result, ok, refuse } from '../../shared/result.ts'
import { takeParcelBack } from './dock/handle-parcel.ts'
import { takePartBack } from './parts/handle-part.ts'
import { takeStockBack } from './parts/handle-stock.ts'
import { type Actor, type Writer, write } from './writer.ts'

/**
 * Takes the last step of this bench back: what it wrote, by an event; who worked here, as it was, unless he has a PIN. Must run inside the transaction
 * that also puts the desk back. The step that was taken back is forgotten: it cannot be taken back twice.
 */
export function takeBackLastStep(writer: Writer, actor: Actor): Result<LastStep, CaseRefusal | ParcelRefusal | PartRefusal | StockRefusal> {
  const { db, surroundings } = writer
  const last = readLocal(db, 'lastStep')
  if (last === undefined || last === null || undoUntil(last, surroundings.now()) === undefined)
    return refuse({ type: 'nothing-to-take-back' })
  if (last.wrote !== undefined) {
    const stream = caseStream(last.wrote.caseId)
    const decided = decideTakeBack(readStream<CaseEvent>(db, stream), last.wrote.events)
    if (!decided.ok) return decided
    write(writer, stream, decided.value, actor)
  }
  if (last.parcel !== undefined) {
    const taken = takeParcelBack(writer, last.parcel, actor)
    if (!taken.ok) return taken
  }
  if (last.stock !== undefined) {
    const taken = takeStockBack(writer, last.stock, actor)
    if (!taken.ok) return taken
  }
  if (last.part !== undefined) {
    const taken = takePartBack(writer, last.part, actor)
    if (!taken.ok) return taken
  }
  if (last.dockLine !== undefined) dropDockLine(db, last.dockLine)
  keepLocal(db, 'lastStep', null)
  const before = last.operatorBefore === undefined ? undefined : readOperator(db, last.operatorBefore)
  // Taking back is no way round a PIN: who has one and worked here before is asked for it.
  if (before?.hasPin === true) return ok({ ...last, deskBefore: askForPin(last.deskBefore, before) })
  if (before !== undefined) {
    keepLocal(db, 'operator', before.id)
    writer.notices.tell({ topic: 'operator' })
  }
  return ok(last)
}
