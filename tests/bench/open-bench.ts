import { dirname, join } from 'node:path'
import pino from 'pino'
import type { WritableDb } from '../../db/handles.ts'
import { keepLocal } from '../../db/local-state.ts'
import { openStore } from '../../db/open.ts'
import { EMPTY_DESK } from '../../shared/bench/desk.ts'
import { createDesk, type BenchDesk } from '../../electron/bench/desk.ts'
import { createNotices } from '../../electron/bench/notices.ts'
import { startPrinting } from '../../electron/bench/start-printing.ts'
import { type Surroundings, realSurroundings } from '../../electron/bench/surroundings.ts'
import { builtFolder } from './built-folder.ts'
import { BENCH } from './sample-catalogue.ts'

export type OpenBench = {
  readonly db: WritableDb
  readonly desk: BenchDesk
  readonly surroundings: Surroundings
  readonly close: () => Promise<void>
}

/**
 * The desk over a store, as the bench process puts it together. Labels are queued and nobody wakes the spool; what a run before
 * this one left in it is drawn at the start, into a folder beside the store.
 */
export function openBench(file: string): OpenBench {
  const opened = openStore(file)
  if (!opened.ok) throw new Error(`the store did not open: ${opened.error.type}`)
  const db = opened.value
  const printer = {
    id: 'dock',
    name: 'Dock',
    address: { transport: 'pdf-folder', folder: join(dirname(file), 'labels') },
    prints: ['unit', 'return'],
  } as const
  keepLocal(db, 'printers', [printer])
  keepLocal(db, 'desk', EMPTY_DESK)
  const surroundings = realSurroundings(pino({ level: 'silent' }))
  const writer = { db, bench: BENCH, surroundings, notices: createNotices() }
  const printing = startPrinting({ writer, built: builtFolder })
  return {
    db,
    surroundings,
    desk: createDesk(writer, printing),
    close: async () => {
      await printing.close()
      db.close()
    },
  }
}
