import { connect } from './connection.ts'
import { readLogInOrder } from './event-log.ts'
import type { ReadableDb } from './handles.ts'
import { migrate } from './migrate.ts'
import { dumpViews, project } from './project.ts'
import { all, sql } from './sql.ts'
import { transaction } from './transaction.ts'

/** Folds the whole log into fresh views in memory and compares them with the store's: nothing when equal, else the first line that differs. */
export function viewsFault(db: ReadableDb): string | undefined {
  const fresh = connect(':memory:')
  try {
    migrate(fresh)
    transaction(fresh, () => {
      const insert = fresh.prepare('INSERT INTO buyer_key (buyer, key) VALUES (?, ?)')
      for (const { buyer, key } of all(db, sql.selectFrom('buyer_key').selectAll())) insert.run(buyer, key)
      for (const event of readLogInOrder(db)) project(fresh, event, db)
    })
    const expected = dumpViews(fresh).split('\n')
    const found = dumpViews(db).split('\n')
    const at = expected.findIndex((line, index) => line !== found[index])
    if (at >= 0) return found[at] ?? 'a row is missing'
    return found.length > expected.length ? found[expected.length] : undefined
  } finally {
    fresh.close()
  }
}
