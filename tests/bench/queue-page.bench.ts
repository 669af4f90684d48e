import type { ReadableDb } from '../../db/handles.ts'
import { openStore } from '../../db/open.ts'
import { readQueue } from '../../db/views/queue-view.ts'
import { readCenter } from '../../db/views/catalogue-view.ts'
import { endOfDay } from '../../shared/clocks/end-of-day.ts'
import { type BenchResult, type Store, sizeName } from './result.ts'
import { rounded, spread } from './statistics.ts'

const READS = 150
const WARM_UP = 20
const ROWS = 50

function read(db: ReadableDb): void {
  const now = new Date().toISOString()
  const page = readQueue(db, 'open', 0, ROWS, { now, soon: now, endOfDay: endOfDay(now, readCenter(db)?.timeZone ?? 'UTC') })
  if (page.rows.length !== ROWS) throw new Error(`the queue's first page has ${page.rows.length} rows`)
}

/** The queue's first page with its seven counts, in every store by turns. */
export function measureQueuePage(stores: readonly Store[]): BenchResult {
  const subjects = stores.map((store) => {
    const opened = openStore(store.file)
    if (!opened.ok) throw new Error(`the store did not open: ${opened.error.type}`)
    return { name: sizeName(store.cases), db: opened.value, times: [] as number[] }
  })
  for (let at = 0; at < READS + WARM_UP; at += 1) {
    for (const { db, times } of subjects) {
      const begin = performance.now()
      read(db)
      if (at >= WARM_UP) times.push(performance.now() - begin)
    }
  }
  for (const { db } of subjects) db.close()
  const spreads = subjects.map(({ name, times }) => [name, spread(times)] as const)
  const [small, large] = [spreads[0]?.[1].p50 ?? Number.NaN, spreads.at(-1)?.[1].p50 ?? Number.NaN]
  return { name: 'queue-page', bar: null, ratio: rounded(large / small), passed: null, detail: Object.fromEntries(spreads) }
}
