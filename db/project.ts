import { buyerOfStream } from '../shared/cases/buyer-forgotten.ts'
import type { CaseEvent } from '../shared/cases/events.ts'
import type { CatalogueEvent } from '../shared/catalogue/catalogue.ts'
import { type AnyEvent, caseOfStream } from '../shared/event.ts'
import type { ParcelEvent } from '../shared/parcels/events.ts'
import { parcelOfStream } from '../shared/parcels/stream.ts'
import type { StockEvent } from '../shared/parts/events.ts'
import { isAccepted } from '../shared/merge/is-accepted.ts'
import { partOfStock } from '../shared/parts/stream.ts'
import { type PolicyEvent, policyOfStream } from '../shared/policy/policy-events.ts'
import type { Recorded } from '../shared/recorded.ts'
import { importOfStream, importOfVia, type ImportEvent } from '../shared/import/events.ts'
import { lastEvent } from './counts.ts'
import { keepLocal, readLocal } from './local-state.ts'
import { readLogInOrder, readStream } from './event-log.ts'
import type { ReadableDb, WritableDb } from './handles.ts'
import { transaction } from './transaction.ts'
import { projectCase } from './views/case-view.ts'
import { dropCatalogue, projectCatalogue } from './views/catalogue-view.ts'
import { forget } from './views/erase-buyer.ts'
import { dueAgain } from './views/due-again.ts'
import { dropImport, projectImport, projectImportedCase } from './views/import-view.ts'
import { projectParcel } from './views/parcel-view.ts'
import { dropPolicy, projectPolicy } from './views/policy-view.ts'
import { projectStock, projectUses } from './views/stock-view.ts'
import { stuckAgain } from './views/stuck-again.ts'

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
  'partner_view',
  'guide_view',
  'import_view',
  'import_case',
  'arrival_view',
  'parcel_view',
  'stock_view',
  'stock_movement',
  'part_plan',
  'unit_mark',
  'part_piece',
  'fix_view',
  'policy_view',
  'policy_draft',
  'extension_view',
  'diagnosis_view',
  'case_count',
  'buyer_mark',
  'photo_use',
] as const
const CATALOGUE_TYPES: ReadonlySet<string> = new Set<CatalogueEvent['type']>([
  'product.defined.v1',
  'part.defined.v1',
  'part.retired.v1',
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
  'diagnosis.published.v1',
  'partner.defined.v1',
  'partner.retired.v1',
  'guide.defined.v1',
  'guide.retired.v1',
])

/** Raised whenever the same log would fold into other rows: views of an earlier number are folded anew when the store is opened. */
export const VIEWS_VERSION = 7

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

export function changesCalendar({ type }: AnyEvent): boolean {
  return CALENDAR_TYPES.has(type)
}

/** Updates every view by events of one stream, in their order. The only way a view changes. `log` has the events; it may be another store. */
export function projectStream(db: WritableDb, stream: string, recorded: readonly Recorded<AnyEvent>[], log: ReadableDb = db): void {
  const caseId = caseOfStream(stream)
  const counting = recorded.filter(isAccepted)
  if (caseId !== undefined) {
    const events = recorded as readonly Recorded<CaseEvent>[]
    projectCase(db, caseId, events, log)
    projectUses(db, caseId, counting as readonly Recorded<CaseEvent>[])
    for (const each of events) if (importOfVia(each.via) !== undefined) projectImportedCase(db, caseId, each)
    return
  }
  if (buyerOfStream(stream) !== undefined) {
    for (const { event } of recorded) if (event.type === 'buyer.forgotten.v1') forget(db, event.buyerId)
    return
  }
  const importId = importOfStream(stream)
  if (importId !== undefined) return projectImport(db, importId, counting as readonly Recorded<ImportEvent>[])
  const parcelId = parcelOfStream(stream)
  if (parcelId !== undefined) return projectParcel(db, parcelId, recorded as readonly Recorded<ParcelEvent>[], log)
  const part = partOfStock(stream)
  if (part !== undefined) {
    projectStock(db, part, counting as readonly Recorded<StockEvent>[])
    return stuckAgain(db, part)
  }
  const policy = policyOfStream(stream)
  if (policy !== undefined) return projectPolicy(db, policy, counting as readonly Recorded<PolicyEvent>[])
  for (const { event } of counting) if (CATALOGUE_TYPES.has(event.type)) projectCatalogue(db, event as CatalogueEvent)
  if (counting.some(({ event }) => changesCalendar(event))) dueAgain(db)
}

/** Folds a stream anew, all of it: events of others came to stand before what was folded already. */
export function projectAnew(db: WritableDb, stream: string): void {
  const recorded = readStream<AnyEvent>(db, stream)
  const caseId = caseOfStream(stream)
  if (caseId !== undefined) {
    const events = recorded as readonly Recorded<CaseEvent>[]
    projectCase(db, caseId, events, db, true)
    for (const each of events) if (importOfVia(each.via) !== undefined) projectImportedCase(db, caseId, each)
    return
  }
  const parcelId = parcelOfStream(stream)
  if (parcelId !== undefined) return projectParcel(db, parcelId, recorded as readonly Recorded<ParcelEvent>[], db, true)
  const importId = importOfStream(stream)
  if (importId !== undefined) dropImport(db, importId)
  // Stock is told anew by part, with what cases used of it.
  else if (partOfStock(stream) !== undefined) return
  const policy = policyOfStream(stream)
  if (policy !== undefined) dropPolicy(db, policy)
  dropCatalogue(db, stream)
  projectStream(db, stream, recorded)
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
    for (const event of readLogInOrder(db)) {
      project(db, event)
      events += 1
    }
    return events
  })
}

/** Numbers a store gives out by itself: two stores that hold the same may have given them otherwise. */
const OWN_NUMBERS = `
  SELECT name FROM pragma_table_info(@table) WHERE name NOT IN ('no', 'case_no')`

function rowsOf(db: ReadableDb, table: string): readonly unknown[] {
  if (table === 'case_code') {
    return db.prepare('SELECT code, kind, case_id FROM case_code JOIN case_view ON no = case_no ORDER BY 1, 2, 3').all()
  }
  if (table === 'photo_use') {
    return db.prepare('SELECT sha256, case_id FROM photo_use JOIN case_view ON no = case_no ORDER BY 1, 2').all()
  }
  const columns = (db.prepare(OWN_NUMBERS).all({ table }) as { name: string }[]).map(({ name }) => name).join(', ')
  return db.prepare(`SELECT ${columns} FROM ${table} ORDER BY 1, 2`).all()
}

/** All rows of all views as text, in a fixed order: equal texts are equal views. The search text is contentless and stands for itself by its hits. */
export function dumpViews(db: ReadableDb): string {
  // The marks of buyers are hashed by a key of this store: in another they are others.
  const tables = VIEW_TABLES.filter((table) => table !== 'case_text' && table !== 'buyer_mark')
  return tables.flatMap((table) => rowsOf(db, table).map((row) => `${table} ${JSON.stringify(row)}`)).join('\n')
}
