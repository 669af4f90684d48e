import type { CaseEvent } from '../../shared/cases/events.ts'
import { type ImportBegun, type ImportEvent, importOfVia } from '../../shared/import/events.ts'
import type { Recorded } from '../../shared/recorded.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { all, first, run, sql } from '../sql.ts'
import type { ImportCaseTable, ImportState } from '../tables.ts'

type Ended = Extract<ImportEvent, { type: 'import.finished.v1' | 'import.taken-back.v1' }>
type Did = ImportCaseTable['did']
type Counts<Type> = Omit<Extract<Ended, { type: Type }>, 'type'>

/** An import as its events tell it. */
export type StoredImport = {
  readonly importId: string
  readonly bench: string
  readonly operator: string
  readonly begunAt: string
  readonly endedAt?: string
  readonly state: ImportState
  readonly begun: Omit<ImportBegun, 'type'>
  readonly finished?: Counts<'import.finished.v1'>
  readonly takenBack?: Counts<'import.taken-back.v1'>
}

/** Forgets the row of an import, to tell it anew. */
export function dropImport(db: WritableDb, importId: string): void {
  run(db, sql.deleteFrom('import_view').where('import_id', '=', importId))
}

/** Folds the events of one import into its row. */
export function projectImport(db: WritableDb, importId: string, recorded: readonly Recorded<ImportEvent>[]): void {
  for (const { event, bench, operator, at } of recorded) {
    const { type, ...facts } = event
    const change = (values: { state: ImportState; ended_at?: string; finished?: string; taken_back?: string }) =>
      run(db, sql.updateTable('import_view').set(values).where('import_id', '=', importId))
    switch (type) {
      case 'import.begun.v1': {
        const row = { import_id: importId, bench, operator, begun_at: at, state: 'begun' as const, begun: JSON.stringify(facts) }
        run(
          db,
          sql
            .insertInto('import_view')
            .values({ ...row, ended_at: null, finished: null, taken_back: null })
            .onConflict((on) => on.doNothing()),
        )
        break
      }
      case 'import.finished.v1':
        change({ state: 'finished', ended_at: at, finished: JSON.stringify(facts) })
        break
      case 'import.taking-back.v1':
        change({ state: 'taking-back' })
        break
      case 'import.taken-back.v1':
        change({ state: 'taken-back', ended_at: at, taken_back: JSON.stringify(facts) })
        break
      default:
        unknownEvent(type)
    }
  }
}

/** Compiles only while every known type has its case above; an event of a newer release passes by. */
function unknownEvent(_type: never): void {}

const keepCase = prepared<ImportCaseTable>((p) =>
  sql
    .insertInto('import_case')
    .values({ import_id: p('import_id'), case_id: p('case_id'), did: p('did') })
    .onConflict((on) => on.doNothing()),
)
const markUndone = prepared<{ importId: string; caseId: string; did: Did }>((p) =>
  sql
    .updateTable('import_case')
    .set({ did: p('did') })
    .where('import_id', '=', p('importId'))
    .where('case_id', '=', p('caseId')),
)

/** Notes what an import did to a case, by the means the event names. */
export function projectImportedCase(db: WritableDb, caseId: string, { event, via }: Recorded<CaseEvent>): void {
  const means = importOfVia(via)
  if (means === undefined) return
  const { importId, isUndo } = means
  if (isUndo) markUndone.run(db, { importId, caseId, did: event.type === 'case.moved.v1' ? 'cancelled' : 'restored' })
  else if (event.type === 'case.opened.v1') keepCase.run(db, { import_id: importId, case_id: caseId, did: 'opened' })
  else if (event.type === 'case.announced-anew.v1') keepCase.run(db, { import_id: importId, case_id: caseId, did: 'changed' })
}

type Row = {
  import_id: string
  bench: string
  operator: string
  begun_at: string
  ended_at: string | null
  state: ImportState
  begun: string
  finished: string | null
  taken_back: string | null
}

function rowToImport(row: Row): StoredImport {
  return {
    importId: row.import_id,
    bench: row.bench,
    operator: row.operator,
    begunAt: row.begun_at,
    state: row.state,
    begun: JSON.parse(row.begun) as StoredImport['begun'],
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
    ...(row.finished === null ? {} : { finished: JSON.parse(row.finished) as Counts<'import.finished.v1'> }),
    ...(row.taken_back === null ? {} : { takenBack: JSON.parse(row.taken_back) as Counts<'import.taken-back.v1'> }),
  }
}

/** Imports, the newest first. */
export function readImports(db: ReadableDb, limit: number): readonly StoredImport[] {
  return all(db, sql.selectFrom('import_view').selectAll().orderBy('no', 'desc').limit(limit)).map(rowToImport)
}

export function readImport(db: ReadableDb, importId: string): StoredImport | undefined {
  const row = first(db, sql.selectFrom('import_view').selectAll().where('import_id', '=', importId))
  return row === undefined ? undefined : rowToImport(row)
}

/** Imports of this bench that have neither finished nor been taken back: a killed process left them. */
export function unfinishedImports(db: ReadableDb, bench: string): readonly StoredImport[] {
  const query = sql.selectFrom('import_view').selectAll().where('state', 'in', ['begun', 'taking-back']).where('bench', '=', bench)
  return all(db, query.orderBy('no')).map(rowToImport)
}

/** How many cases an import opened, changed and put back, so far. */
export function countImportCases(db: ReadableDb, importId: string): Readonly<Record<Did, number>> {
  const query = sql
    .selectFrom('import_case')
    .select(['did', (e) => e.fn.countAll<number>().as('total')])
    .where('import_id', '=', importId)
    .groupBy('did')
  return { opened: 0, changed: 0, cancelled: 0, restored: 0, ...Object.fromEntries(all(db, query).map(({ did, total }) => [did, total])) }
}

const casesAfter = prepared<{ importId: string; after: string; limit: number }, { case_id: string; did: Did }>((p) =>
  sql
    .selectFrom('import_case')
    .select(['case_id', 'did'])
    .where('import_id', '=', p('importId'))
    .where('case_id', '>', p('after'))
    .orderBy('case_id')
    .limit(p('limit')),
)

/** The cases an import touched, in the order of their ids. */
export function importCasesAfter(db: ReadableDb, importId: string, after: string, limit: number) {
  return casesAfter.all(db, { importId, after, limit })
}
