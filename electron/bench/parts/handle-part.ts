import { readStream } from '../../../db/event-log.ts'
import type { ReadableDb } from '../../../db/handles.ts'
import { transaction } from '../../../db/transaction.ts'
import { readOperator, readOperators, readProduct } from '../../../db/views/catalogue-view.ts'
import { readPart } from '../../../db/views/part-view.ts'
import { readReserved } from '../../../db/views/plan-view.ts'
import { readStock } from '../../../db/views/stock-view.ts'
import { backTo, decidePart, type PartCommand, type PartRefusal, type PartsKnown } from '../../../shared/catalogue/decide-part.ts'
import { refusalToDo } from '../../../shared/catalogue/may-act.ts'
import type { KnownPart } from '../../../shared/catalogue/part.ts'
import { onHand, onOrder } from '../../../shared/parts/stock.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'
import { type Actor, type Writer, write } from '../writer.ts'

/** What a step wrote about a part of the catalogue, and how the part was before, so that it can be taken back. */
export type PartWritten = { readonly part: string; readonly event?: string; readonly before?: KnownPart }

function known(db: ReadableDb, number: string): PartsKnown {
  const stock = readStock(db, number)
  return {
    part: readPart(db, number),
    isProduct: (sku) => readProduct(db, sku) !== undefined,
    partOf: (other) => readPart(db, other),
    stock: stock.type === 'kept' ? { onHand: onHand(stock), onOrder: onOrder(stock) } : { onHand: 0, onOrder: 0 },
    reserved: readReserved(db, number),
  }
}

function streamOf(number: string): string {
  return `part:${number}`
}

/** Load, decide, append, for one part of the catalogue. A refusal leaves nothing behind. */
export function handlePart(writer: Writer, command: PartCommand, actor: Actor): Result<PartWritten, PartRefusal> {
  const { db } = writer
  const refused = refusalToDo('change-reference', readOperator(db, actor.operator), readOperators(db))
  if (refused !== undefined) return refuse({ type: 'not-allowed', needs: refused.needs })
  return transaction(db, () => {
    const number = command.type === 'define' ? command.part.number : command.part
    const before = known(db, number)
    const decided = decidePart(command, before)
    if (!decided.ok) return decided
    const event = write(writer, streamOf(number), decided.value, actor).at(-1)?.id
    const { part } = before
    return ok({ part: number, ...(event === undefined ? {} : { event }), ...(part === undefined ? {} : { before: part }) })
  })
}

/** Puts a part back as it was. Must run inside the transaction that takes the rest of the step back. */
export function takePartBack(writer: Writer, { part, event, before }: PartWritten, actor: Actor): Result<unknown, PartRefusal> {
  const stream = streamOf(part)
  if (readStream(writer.db, stream).at(-1)?.id !== event) return refuse({ type: 'part-settled', part })
  return ok(write(writer, stream, backTo(part, before), actor))
}
