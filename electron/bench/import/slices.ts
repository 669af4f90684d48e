import { setImmediate as nextTurn } from 'node:timers/promises'
import { transaction } from '../../../db/transaction.ts'
import type { Writer } from '../writer.ts'

/**
 * How long one transaction of a long work may hold up a scan, ms, and how many items at most: with the sync to the disk a scan waits
 * about as long as a screen takes to be drawn twice.
 */
const SLICE_MS = 20
const SLICE_ITEMS = 64

/**
 * Does the work item by item in transactions of a few milliseconds each, and lets everything else that waits go first between them.
 * Returns how many were done: all, or those before `isOver` said stop. What a failing slice had done is rolled back, and it throws.
 */
export async function inSlices<Item>(
  { db, surroundings }: Pick<Writer, 'db' | 'surroundings'>,
  items: readonly Item[],
  work: (item: Item) => void,
  isOver: () => boolean,
): Promise<number> {
  let done = 0
  while (done < items.length && !isOver()) {
    const from = done
    transaction(db, () => {
      const begun = surroundings.now()
      while (done < items.length && done - from < SLICE_ITEMS && surroundings.now() - begun < SLICE_MS) {
        const item = items[done]
        if (item !== undefined) work(item)
        done += 1
      }
    })
    await nextTurn()
  }
  return done
}
