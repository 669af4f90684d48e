import type { ReadableDb } from '../../../db/handles.ts'
import { readPart } from '../../../db/views/part-view.ts'
import { readLastCounts } from '../../../db/views/stock-movements.ts'
import type { Counting } from '../../../shared/bench/desk.ts'
import { shelfSteps } from '../../../shared/bench/shelf-steps.ts'
import type { CountScreen, RecentCount } from '../../../shared/contract/parts-screen.ts'

/** Movements that are looked through for the last counts, and how many of those are told. */
const AMONG = 200
const TOLD = 12

function lastCounts(db: ReadableDb): readonly RecentCount[] {
  return readLastCounts(db, AMONG)
    .flatMap(({ no, at, part, change, delta }) => {
      if (change.type !== 'stock.counted.v1') return []
      const name = readPart(db, part)?.name ?? { en: part, 'zh-CN': part }
      return [{ no, at, part, name, location: change.location, quantity: change.quantity, delta }]
    })
    .slice(0, TOLD)
}

/** The count on the shelf as it stands on this desk. */
export function readCount(db: ReadableDb, count: Counting = { isOn: false }): CountScreen {
  return { ...count, steps: shelfSteps(count.now !== undefined), recent: lastCounts(db) }
}
