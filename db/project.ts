import type { CaseEvent } from '../shared/cases/events.ts'
import type { CatalogueEvent } from '../shared/catalogue/catalogue.ts'
import { type AnyEvent, caseOfStream } from '../shared/event.ts'
import type { ParcelEvent } from '../shared/parcels/events.ts'
import { parcelOfStream } from '../shared/parcels/stream.ts'
import type { StockEvent } from '../shared/parts/events.ts'
import { partOfStock } from '../shared/parts/stream.ts'
import type { Recorded } from '../shared/recorded.ts'
import { importOfStream, importOfVia, type ImportEvent } from '../shared/import/events.ts'
import { lastEvent } from './counts.ts'
import { keepLocal, readLocal } from './local-state.ts'
import { readLog } from './event-log.ts'
import type { ReadableDb, WritableDb } from './handles.ts'
import { transaction } from './transaction.ts'
import { projectCase } from './views/case-view.ts'
import { projectCatalogue } from './views/catalogue-view.ts'
import { dueAgain } from './views/due-again.ts'
import { projectImport, projectImportedCase } from './views/import-view.ts'
import { projectParcel } from './views/parcel-view.ts'
import { projectStock, projectUses } from './views/stock-view.ts'

const VIEW_TABLES = [
  'case_view',
  'case_code',
  'case_text',
  'product_view',
  'part_view',
  'operator_view',
  'center_view',
  'calendar_view',
  'bench_view',
  'import_view',
  'import_case',
  'arrival_view',
  'parcel_view',
  'stock_view',
  'stock_movement',
  'part_plan',
  'fix_view',
  'extension_view',
] as const
const CATALOGUE_TYPES: ReadonlySet<string> = new Set<CatalogueEvent['type']>([
  'product.defined.v1',
  'part.defined.v1',
  'operator.defined.v1',
  'operator.badge-issued.v1',
  'operator.pin-set.v1',
  'operator.pin-removed.v1',
  'operator.pin-refused.v1',
  'operator.deactivated.v1',
  'operator.reactivated.v1',
  'center.defined.v1',
  'center.calendar-defined.v1',
  'bench.defined.v1',
  'workflow.extended.v1',
])

/** Raised whenever the same log would fold into other rows: views of an earlier number are folded anew when the store is opened. */
const VIEWS_VERSION = 2

/** Whether the views are those this release would fold. A store from before there were numbers has number 1. */
function areViewsCurrent(db: ReadableDb): boolean {
  return (readLocal(db, 'viewsVersion') ?? 1) === VIEWS_VERSION
}

/** Brings the views up to this release: once after an update, for as long as reading the log takes. */
export function renewViews(db: WritableDb): void {
  if (areViewsCurrent(db)) return
  transaction(db, () => {
    if (lastEvent(db) > 0) rebuildViews(db)
    keepLocal(db, 'viewsVersion', VIEWS_VERSION)
  })
}

/** What the calendar of the center is made of: with another, what runs is due at another time. */
const CALENDAR_TYPES: ReadonlySet<string> = new Set<CatalogueEvent['type']>(['center.defined.v1', 'center.calendar-defined.v1'])

/** Updates every view by events of one stream, in their order. The only way a view changes. `log` has the events; it may be another store. */
export function projectStream(db: WritableDb, stream: string, recorded: readonly Recorded<AnyEvent>[], log: ReadableDb = db): void {
  const caseId = caseOfStream(stream)
  if (caseId !== undefined) {
    const events = recorded as readonly Recorded<CaseEvent>[]
    projectCase(db, caseId, events, log)
    projectUses(db, caseId, events)
    for (const each of events) if (importOfVia(each.via) !== undefined) projectImportedCase(db, caseId, each)
    return
  }
  const importId = importOfStream(stream)
  if (importId !== undefined) return projectImport(db, importId, recorded as readonly Recorded<ImportEvent>[])
  const parcelId = parcelOfStream(stream)
  if (parcelId !== undefined) return projectParcel(db, parcelId, recorded as readonly Recorded<ParcelEvent>[], log)
  const part = partOfStock(stream)
  if (part !== undefined) return projectStock(db, part, recorded as readonly Recorded<StockEvent>[])
  for (const { event } of recorded) if (CATALOGUE_TYPES.has(event.type)) projectCatalogue(db, event as CatalogueEvent)
  if (recorded.some(({ event }) => CALENDAR_TYPES.has(event.type))) dueAgain(db)
}

/** Updates every view by one event. */
export function project(db: WritableDb, recorded: Recorded<AnyEvent>, log: ReadableDb = db): void {
  projectStream(db, recorded.stream, [recorded], log)
}

/** Drops every view and folds the log again, in one transaction: a failure leaves the old ones. Returns the number of events read. */
export function rebuildViews(db: WritableDb): number {
  return transaction(db, () => {
    for (const table of VIEW_TABLES)
      db.exec(table === 'case_text' ? "INSERT INTO case_text (case_text) VALUES ('delete-all')" : `DELETE FROM ${table}`)
    let events = 0
    for (const event of readLog(db)) {
      project(db, event)
      events += 1
    }
    return events
  })
}

/** All rows of all views as text, in a fixed order: equal texts are equal views. The search text is contentless and stands for itself by its hits. */
export function dumpViews(db: ReadableDb): string {
  const lines: string[] = []
  for (const table of VIEW_TABLES) {
    if (table === 'case_text') continue
    const rows = db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()
    for (const row of rows) lines.push(`${table} ${JSON.stringify(row)}`)
  }
  return lines.join('\n')
}
