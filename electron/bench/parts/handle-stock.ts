import { readStream } from '../../../db/event-log.ts'
import { transaction } from '../../../db/transaction.ts'
import { readPart } from '../../../db/views/part-view.ts'
import type { PartRefusal } from '../../../shared/catalogue/decide-part.ts'
import { type StockCommand, type StockRefusal, decideStock } from '../../../shared/parts/decide-stock.ts'
import type { StockEvent } from '../../../shared/parts/events.ts'
import { stockStream } from '../../../shared/parts/stream.ts'
import { decideStockTakeBack, foldStock } from '../../../shared/parts/take-back-stock.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'
import { type Actor, type Writer, write } from '../writer.ts'

/** Ids of the events that a step wrote to a part's stock, so that it can be taken back. */
export type StockWritten = { readonly part: string; readonly events: readonly string[] }

/** Load, decide, append, for the stock of one part. A refusal leaves nothing behind. */
export function handleStock(
  writer: Writer,
  part: string,
  command: StockCommand,
  actor: Actor,
): Result<StockWritten, PartRefusal | StockRefusal> {
  return transaction(writer.db, () => {
    if (command.type === 'order' && readPart(writer.db, part)?.isRetired === true) return refuse({ type: 'part-retired', part })
    const stream = stockStream(part)
    const decision = decideStock(command, foldStock(readStream<StockEvent>(writer.db, stream)))
    if (!decision.ok) return decision
    return ok({ part, events: write(writer, stream, decision.value, actor).map(({ id }) => id) })
  })
}

/** Takes the last events of a stock back. Must run inside the transaction that takes the rest of the step back. */
export function takeStockBack(writer: Writer, { part, events }: StockWritten, actor: Actor): Result<unknown, StockRefusal> {
  const stream = stockStream(part)
  const decided = decideStockTakeBack(readStream<StockEvent>(writer.db, stream), events)
  return decided.ok ? ok(write(writer, stream, decided.value, actor)) : decided
}
