import { type BadgeOwner, ownerOfBadge } from '../../shared/catalogue/badge.ts'
import type { Bench, CatalogueEvent, Center, Product } from '../../shared/catalogue/catalogue.ts'
import {
  type KnownOperator,
  type OperatorRecord,
  type StoredPin,
  evolveOperator,
  knownOperator,
  operatorOf,
} from '../../shared/catalogue/operator-record.ts'
import { USUAL_TIMES, type WorkingCalendar, type WorkingTimes } from '../../shared/clocks/working-calendar.ts'
import { assertNever } from '../../shared/decider.ts'
import { DIAGNOSIS_STREAM } from '../../shared/diagnosis/entry.ts'
import type { Localised } from '../../shared/i18n/localised.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { run, sql } from '../sql.ts'
import { dropDiagnosis, projectDiagnosis } from './diagnosis-view.ts'
import { projectExtension } from './extension-view.ts'
import { dropGuide, projectGuide } from './guide-view.ts'
import { dropPart, projectPart } from './part-view.ts'
import { dropPartner, projectPartner } from './partner-view.ts'
import { productCodes } from './product-codes.ts'

export function projectCatalogue(db: WritableDb, event: CatalogueEvent): void {
  switch (event.type) {
    case 'product.defined.v1': {
      const { product } = event
      const row = { ...productCodes(product), product: JSON.stringify(product) }
      return run(
        db,
        sql
          .insertInto('product_view')
          .values({ sku: product.sku, ...row })
          .onConflict((on) => on.column('sku').doUpdateSet(row)),
      )
    }
    case 'part.defined.v1':
    case 'part.retired.v1':
      return projectPart(db, event)
    case 'operator.defined.v1':
    case 'operator.badge-issued.v1':
    case 'operator.pin-set.v1':
    case 'operator.pin-removed.v1':
    case 'operator.pin-refused.v1':
    case 'operator.deactivated.v1':
    case 'operator.reactivated.v1': {
      const id = operatorOf(event)
      const record = evolveOperator(readRecord(db, id), event)
      if (record === undefined) return undefined
      const row = { name: record.name, operator: JSON.stringify(record) }
      return run(
        db,
        sql
          .insertInto('operator_view')
          .values({ id, ...row })
          .onConflict((on) => on.column('id').doUpdateSet(row)),
      )
    }
    case 'center.defined.v1': {
      const row = { center: JSON.stringify(event.center) }
      return run(
        db,
        sql
          .insertInto('center_view')
          .values({ one: 1, ...row })
          .onConflict((on) => on.column('one').doUpdateSet(row)),
      )
    }
    case 'center.calendar-defined.v1': {
      const row = { times: JSON.stringify(event.times) }
      return run(
        db,
        sql
          .insertInto('calendar_view')
          .values({ one: 1, ...row })
          .onConflict((on) => on.column('one').doUpdateSet(row)),
      )
    }
    case 'partner.defined.v1':
    case 'partner.retired.v1':
      return projectPartner(db, event)
    case 'guide.defined.v1':
    case 'guide.retired.v1':
      return projectGuide(db, event)
    case 'bench.defined.v1': {
      const row = { name: event.bench.name }
      return run(
        db,
        sql
          .insertInto('bench_view')
          .values({ id: event.bench.id, ...row })
          .onConflict((on) => on.column('id').doUpdateSet(row)),
      )
    }
    case 'diagnosis.published.v1':
      return projectDiagnosis(db, event)
    case 'workflow.extended.v1':
      return projectExtension(db, event.extension)
    default:
      return assertNever(event)
  }
}

const dropOperator = prepared<{ id: string }>((p) => sql.deleteFrom('operator_view').where('id', '=', p('id')))

/** Forgets what is folded of a stream whose every event builds on the one before it; elsewhere the last word counts and is simply said again. */
export function dropCatalogue(db: WritableDb, stream: string): void {
  if (stream === DIAGNOSIS_STREAM) dropDiagnosis(db)
  const [kind, ...rest] = stream.split(':')
  const id = rest.join(':')
  if (id === '') return
  if (kind === 'operator') dropOperator.run(db, { id })
  if (kind === 'part') dropPart(db, id)
  if (kind === 'partner') dropPartner(db, id)
  if (kind === 'guide') dropGuide(db, id)
}

// Every scan and every label reads some of these: compiled once, they cost a tenth.
const productOfSku = prepared<{ sku: string }, { product: string }>((p) =>
  sql.selectFrom('product_view').select('product').where('sku', '=', p('sku')),
)
const operatorOfId = prepared<{ id: string }, { operator: string }>((p) =>
  sql.selectFrom('operator_view').select('operator').where('id', '=', p('id')),
)
const productRows = prepared<object, { product: string }>(() => sql.selectFrom('product_view').select('product').orderBy('sku'))
const operatorRows = prepared<object, { operator: string }>(() => sql.selectFrom('operator_view').select('operator').orderBy('name'))
const centerRow = prepared<object, { center: string }>(() => sql.selectFrom('center_view').select('center'))
const calendarRow = prepared<object, { times: string }>(() => sql.selectFrom('calendar_view').select('times'))
const benchRows = prepared<object, Bench>(() => sql.selectFrom('bench_view').select(['id', 'name']))

export function readProduct(db: ReadableDb, sku: string): Product | undefined {
  const row = productOfSku.first(db, { sku })
  return row === undefined ? undefined : (JSON.parse(row.product) as Product)
}

/** A product nobody defined is known by its number alone. */
export function readProductOrSku(db: ReadableDb, sku: string): Product {
  return readProduct(db, sku) ?? { sku, name: { en: sku, 'zh-CN': sku }, category: '' }
}

/** What a product is called; one nobody defined goes by its number. */
export function productName(db: ReadableDb, sku: string): Localised {
  return readProduct(db, sku)?.name ?? { en: sku, 'zh-CN': sku }
}

export function readCenter(db: ReadableDb): Center | undefined {
  const row = centerRow.first(db, {})
  return row === undefined ? undefined : (JSON.parse(row.center) as Center)
}

/** When the center works; as usual, where it has not said. */
export function readWorkingTimes(db: ReadableDb): WorkingTimes {
  const row = calendarRow.first(db, {})
  return row === undefined ? USUAL_TIMES : (JSON.parse(row.times) as WorkingTimes)
}

/** The calendar by which the clocks of this center run. */
export function readCalendar(db: ReadableDb): WorkingCalendar {
  return { ...readWorkingTimes(db), timeZone: readCenter(db)?.timeZone ?? 'UTC' }
}

export function readProducts(db: ReadableDb): readonly Product[] {
  return productRows.all(db, {}).map((row) => JSON.parse(row.product) as Product)
}

function readRecords(db: ReadableDb): readonly OperatorRecord[] {
  return operatorRows.all(db, {}).map((row) => JSON.parse(row.operator) as OperatorRecord)
}

function readRecord(db: ReadableDb, id: string): OperatorRecord | undefined {
  const row = operatorOfId.first(db, { id })
  return row === undefined ? undefined : (JSON.parse(row.operator) as OperatorRecord)
}

/** Everybody who ever worked here, those who left as well: the past keeps their names. */
export function readOperators(db: ReadableDb): readonly KnownOperator[] {
  return readRecords(db).map(knownOperator)
}

export function readOperator(db: ReadableDb, id: string): KnownOperator | undefined {
  const record = readRecord(db, id)
  return record === undefined ? undefined : knownOperator(record)
}

/** For whoever checks one; everybody else is told only that there is one. */
export function readStoredPin(db: ReadableDb, id: string): StoredPin | undefined {
  return readRecord(db, id)?.pin
}

export function readOwnerOfBadge(db: ReadableDb, badge: string): (Omit<BadgeOwner, 'operator'> & { operator: KnownOperator }) | undefined {
  const owner = ownerOfBadge(readRecords(db), badge)
  return owner === undefined ? undefined : { ...owner, operator: knownOperator(owner.operator) }
}

export function readBenches(db: ReadableDb): readonly Bench[] {
  return benchRows.all(db, {})
}
