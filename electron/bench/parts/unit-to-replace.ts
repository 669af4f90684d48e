import type { ReadableDb } from '../../../db/handles.ts'
import { readParts } from '../../../db/views/part-view.ts'
import { readStock } from '../../../db/views/stock-view.ts'
import type { Case } from '../../../shared/cases/case.ts'
import type { CaseCommand } from '../../../shared/cases/commands.ts'
import { onHand } from '../../../shared/parts/stock.ts'

/** The part under which most whole units of a product are kept as stock; nothing where none are. */
function unitOf(db: ReadableDb, sku: string): string | undefined {
  const kept = readParts(db).flatMap((part) => {
    const stock = part.unitOf === sku ? readStock(db, part.number) : undefined
    return stock?.type === 'kept' ? [{ part: part.number, pieces: onHand(stock) }] : []
  })
  return kept.toSorted((one, other) => other.pieces - one.pieces)[0]?.part
}

/** The command with what the stock knows of the unit that is sent instead. */
export function withStockedUnit(db: ReadableDb, command: CaseCommand, state: Case): CaseCommand {
  if (command.type !== 'choose-replacement' || state.type === 'none') return command
  const part = unitOf(db, state.unit.sku)
  return part === undefined ? command : { ...command, part }
}
