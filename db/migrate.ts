import type { ReadableDb, WritableDb } from './handles.ts'
import { up as eventLogAndViews } from './migrations/10-event-log-and-views.ts'
import { up as productCodes } from './migrations/20-product-codes.ts'
import { up as imports } from './migrations/30-imports.ts'
import { up as dock } from './migrations/40-dock.ts'
import { up as stock } from './migrations/50-stock.ts'
import { up as caseClocks } from './migrations/60-case-clocks.ts'
import { up as cloudPlaces } from './migrations/100-cloud-places.ts'
import { up as mediaUpload } from './migrations/101-media-upload.ts'
import { up as fixHistory } from './migrations/70-fix-history.ts'
import { up as partners } from './migrations/80-partners.ts'
import { up as guides } from './migrations/81-guides.ts'
import { up as policies } from './migrations/110-policies.ts'
import { up as workflowExtension } from './migrations/120-workflow-extension.ts'
import { up as oneUnitTwice } from './migrations/130-one-unit-twice.ts'
import { up as diagnosis } from './migrations/150-diagnosis.ts'
import { up as seals } from './migrations/160-seals.ts'
import { up as stuckAndAged } from './migrations/95-stuck-and-aged.ts'
import { up as risk } from './migrations/96-risk.ts'
import { transaction } from './transaction.ts'

export type MigrationRefusal = { readonly type: 'newer-store'; readonly found: number; readonly known: number }

/** Numbered in tens; each knows only the schema before it and imports no live code. */
const MIGRATIONS: readonly { readonly version: number; readonly up: (db: WritableDb) => void }[] = [
  { version: 10, up: eventLogAndViews },
  { version: 20, up: productCodes },
  { version: 30, up: imports },
  { version: 40, up: dock },
  { version: 50, up: stock },
  { version: 60, up: caseClocks },
  { version: 70, up: fixHistory },
  { version: 80, up: partners },
  { version: 81, up: guides },
  { version: 95, up: stuckAndAged },
  { version: 96, up: risk },
  { version: 100, up: cloudPlaces },
  { version: 101, up: mediaUpload },
  { version: 110, up: policies },
  { version: 120, up: workflowExtension },
  { version: 130, up: oneUnitTwice },
  { version: 150, up: diagnosis },
  { version: 160, up: seals },
]

/** What this release leaves a store at. */
export const STORE_VERSION = 160

function versionOf(db: ReadableDb): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** Whether a store was written by a newer release. Reads only. */
export function newerStore(db: ReadableDb): MigrationRefusal | undefined {
  const found = versionOf(db)
  return found > STORE_VERSION ? { type: 'newer-store', found, known: STORE_VERSION } : undefined
}

/** Brings a store up to this release in one transaction: a migration that fails leaves it as it was. */
export function migrate(db: WritableDb): void {
  const from = versionOf(db)
  const due = MIGRATIONS.filter(({ version }) => version > from)
  if (due.length === 0) return
  transaction(db, () => {
    for (const { up } of due) up(db)
    db.pragma(`user_version = ${STORE_VERSION}`)
  })
}
