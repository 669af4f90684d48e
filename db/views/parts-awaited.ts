import type { OpenedCase } from '../../shared/cases/case.ts'
import type { PartAwaited } from '../../shared/contract/queue-row.ts'
import { nextExpected, onHand } from '../../shared/parts/stock.ts'
import type { ReadableDb } from '../handles.ts'
import { readPart } from './part-view.ts'
import { readStock } from './stock-view.ts'

function isWaitingForParts({ stage }: OpenedCase): boolean {
  return stage.name === 'on-hold' && stage.why === 'hold-parts'
}

/** The parts a case on hold waits for, each as it stands: here, ordered for a day, or not even ordered. */
export function readPartsAwaited(db: ReadableDb, state: OpenedCase): readonly PartAwaited[] {
  if (!isWaitingForParts(state)) return []
  return [...new Set(state.planned)].map((part) => {
    const stock = readStock(db, part)
    const expectedOn = nextExpected(stock)
    const named = { part, name: readPart(db, part)?.name ?? { en: part, 'zh-CN': part } }
    if (onHand(stock) > 0) return { ...named, state: 'here' }
    return expectedOn === undefined ? { ...named, state: 'none' } : { ...named, state: 'ordered', expectedOn }
  })
}

/** The day (YYYY-MM-DD) on which the last of the ordered parts of a waiting case should come; nothing where it waits for none that is ordered. */
export function partsBy(db: ReadableDb, state: OpenedCase): string | undefined {
  if (!isWaitingForParts(state)) return undefined
  return (state.planned ?? [])
    .flatMap((part) => nextExpected(readStock(db, part)) ?? [])
    .toSorted()
    .at(-1)
}
