import { type Result, ok, refuse } from '../shared/result.ts'
import type { WritableDb } from './handles.ts'
import { up as eventLogAndViews } from './migrations/10-event-log-and-views.ts'
import { transaction } from './transaction.ts'

export type MigrationRefusal = { readonly type: 'newer-store'; readonly found: number; readonly known: number }

/** Numbered in tens; each knows only the schema before it and imports no live code. */
const MIGRATIONS: readonly { readonly version: number; readonly up: (db: WritableDb) => void }[] = [{ version: 10, up: eventLogAndViews }]

export const STORE_VERSION = 10

/** Brings a store up to this release in one transaction. A store of a newer release is refused untouched. */
export function migrate(db: WritableDb): Result<{ readonly from: number }, MigrationRefusal> {
  const from = Number(db.pragma('user_version', { simple: true }))
  if (from > STORE_VERSION) return refuse({ type: 'newer-store', found: from, known: STORE_VERSION })
  const due = MIGRATIONS.filter(({ version }) => version > from)
  if (due.length === 0) return ok({ from })
  transaction(db, () => {
    for (const { up } of due) up(db)
    db.pragma(`user_version = ${STORE_VERSION}`)
  })
  return ok({ from })
}
