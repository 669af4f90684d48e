import { readStream } from '../../../db/event-log.ts'
import { transaction } from '../../../db/transaction.ts'
import { type ParcelCommand, type ParcelRefusal, decideParcel } from '../../../shared/parcels/decide-parcel.ts'
import type { ParcelEvent } from '../../../shared/parcels/events.ts'
import type { ArrivedParcel } from '../../../shared/parcels/parcel.ts'
import { parcelStream } from '../../../shared/parcels/stream.ts'
import { decideParcelTakeBack, foldParcel } from '../../../shared/parcels/take-back-parcel.ts'
import { type Result, ok } from '../../../shared/result.ts'
import { handleCommand } from '../handle-command.ts'
import { type Actor, type Writer, write } from '../writer.ts'

/** What was written: ids of a parcel's events, and of those of the case it was given to. */
export type ParcelWritten = {
  readonly parcel: { readonly parcelId: string; readonly events: readonly string[] }
  readonly wrote?: { readonly caseId: string; readonly events: readonly string[] }
}

/** Load, decide, append, for a parcel that came without a case. A refusal leaves nothing behind. */
export function handleParcel(writer: Writer, parcelId: string, command: ParcelCommand, actor: Actor): Result<ParcelWritten, ParcelRefusal> {
  return transaction(writer.db, () => {
    const stream = parcelStream(parcelId)
    const state = foldParcel(readStream<ParcelEvent>(writer.db, stream))
    const decision = decideParcel(command, state)
    if (!decision.ok) return decision
    const parcel = { parcelId, events: write(writer, stream, decision.value, actor).map(({ id }) => id) }
    if (command.type !== 'assign' || state.type === 'none') return ok({ parcel })
    const events = givePhotos(writer, state.photos, command.caseId, actor)
    return ok(events.length === 0 ? { parcel } : { parcel, wrote: { caseId: command.caseId, events } })
  })
}

/** The pictures of a parcel are pictures of its case, where that one is here to take them; else they stay with the parcel. */
function givePhotos(writer: Writer, photos: ArrivedParcel['photos'], caseId: string, actor: Actor): readonly string[] {
  return photos.flatMap(({ shot, photo }) => {
    const kept = handleCommand(writer, caseId, { type: 'keep-photo', shot, photo }, actor)
    return kept.ok ? kept.value.map(({ id }) => id) : []
  })
}

/** Takes the last events of a parcel back. Must run inside the transaction that takes the rest of the step back. */
export function takeParcelBack(
  writer: Writer,
  { parcelId, events }: ParcelWritten['parcel'],
  actor: Actor,
): Result<unknown, ParcelRefusal> {
  const stream = parcelStream(parcelId)
  const decided = decideParcelTakeBack(readStream<ParcelEvent>(writer.db, stream), events)
  return decided.ok ? ok(write(writer, stream, decided.value, actor)) : decided
}
