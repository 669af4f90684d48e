import type { LabelJob } from '../shared/labels/label-kind.ts'
import type { QueuedEntry, SpoolEntry, SpoolState, SpoolStore } from '../shared/labels/spool-entry.ts'
import type { ReadableDb, WritableDb } from './handles.ts'
import { prepared } from './prepared.ts'
import { all, first, sql } from './sql.ts'

/** A spool entry with what the bench knows of it: the case it belongs to and who asked. */
export type PrintJob = SpoolEntry & { readonly caseId?: string; readonly operator: string }

type Row = {
  job_id: string
  printer: string
  case_id: string | null
  operator: string
  job: string
  proof: string
  queued_at: number
  state: string
}

const COLUMNS = ['job_id', 'printer', 'case_id', 'operator', 'job', 'proof', 'queued_at', 'state'] as const

const oldestOfPrinter = prepared<{ printer: string }, Row>((p) =>
  sql.selectFrom('print_job').select(COLUMNS).where('state_type', '=', 'queued').where('printer', '=', p('printer')).orderBy('no').limit(1),
)
const byId = prepared<{ id: string }, Row>((p) => sql.selectFrom('print_job').select(COLUMNS).where('job_id', '=', p('id')))
const insertJob = prepared<Row & { state_type: string }>((p) =>
  sql.insertInto('print_job').values({
    job_id: p('job_id'),
    printer: p('printer'),
    case_id: p('case_id'),
    operator: p('operator'),
    job: p('job'),
    proof: p('proof'),
    queued_at: p('queued_at'),
    state_type: p('state_type'),
    state: p('state'),
  }),
)
const setState = prepared<{ id: string; type: string; state: string }>((p) =>
  sql
    .updateTable('print_job')
    .set({ state_type: p('type'), state: p('state') })
    .where('job_id', '=', p('id')),
)

function rowToJob(row: Row): PrintJob {
  return {
    id: row.job_id,
    printerId: row.printer,
    operator: row.operator,
    job: JSON.parse(row.job) as LabelJob,
    proofCode: row.proof,
    queuedAt: row.queued_at,
    state: JSON.parse(row.state) as SpoolState,
    ...(row.case_id === null ? {} : { caseId: row.case_id }),
  }
}

function isQueued(entry: SpoolEntry): entry is QueuedEntry {
  return entry.state.type === 'queued'
}

/** Queues a label; in the transaction that asked for it, if there is one. False when the id is there already. */
export function insertPrintJob(db: WritableDb, entry: PrintJob): boolean {
  if (byId.first(db, { id: entry.id }) !== undefined) return false
  insertJob.run(db, {
    job_id: entry.id,
    printer: entry.printerId,
    case_id: entry.caseId ?? null,
    operator: entry.operator,
    job: JSON.stringify(entry.job),
    proof: entry.proofCode,
    queued_at: entry.queuedAt,
    state_type: entry.state.type,
    state: JSON.stringify(entry.state),
  })
  return true
}

export function findPrintJob(db: ReadableDb, id: string): PrintJob | undefined {
  const row = byId.first(db, { id })
  return row === undefined ? undefined : rowToJob(row)
}

/** The newest labels, newest first. */
export function listPrintJobs(db: ReadableDb, limit: number): readonly PrintJob[] {
  return all(db, sql.selectFrom('print_job').select(COLUMNS).orderBy('no', 'desc').limit(limit)).map(rowToJob)
}

/** The spool's entries in the bench's store: they survive a restart with everything else. */
export function spoolStore(db: WritableDb): SpoolStore {
  return {
    insert: (entry) => insertPrintJob(db, { ...entry, operator: '' }),
    find: (id) => findPrintJob(db, id),
    setState: (id, state) => void setState.run(db, { id, type: state.type, state: JSON.stringify(state) }),
    oldestQueued: (printerId) => {
      const row = oldestOfPrinter.first(db, { printer: printerId })
      const entry = row === undefined ? undefined : rowToJob(row)
      return entry !== undefined && isQueued(entry) ? entry : undefined
    },
    printersWithQueued: () =>
      all(db, sql.selectFrom('print_job').select('printer').distinct().where('state_type', '=', 'queued')).map(({ printer }) => printer),
    sending: () => all(db, sql.selectFrom('print_job').select(COLUMNS).where('state_type', '=', 'sending')).map(rowToJob),
    awaitingProof: (proofCode) => {
      const query = sql
        .selectFrom('print_job')
        .select(COLUMNS)
        .where('proof', '=', proofCode)
        .where('state_type', 'in', ['handed-over', 'unsure'])
      const row = first(db, query.orderBy('no', 'desc').limit(1))
      return row === undefined ? undefined : rowToJob(row)
    },
  }
}
