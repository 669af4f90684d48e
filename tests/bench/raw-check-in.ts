import type { WritableDb } from '../../db/handles.ts'

type Row = Readonly<Record<string, unknown>>

/** The rows a check-in leaves behind, table by table. */
export type CheckInRows = {
  readonly event: readonly Row[]
  readonly outbox: readonly Row[]
  readonly case_view: Row
  readonly local: readonly Row[]
  readonly print_job: readonly Row[]
}

/** Carries `work` out and takes it back: what it would have written is returned, and the store is as it was. */
export function rehearse(db: WritableDb, caseId: string, work: () => void): CheckInRows {
  const last = (table: string) => (db.prepare(`SELECT max(rowid) AS last FROM ${table}`).get() as { last: number | null }).last ?? 0
  const [event, job] = [last('event'), last('print_job')]
  db.exec('BEGIN IMMEDIATE')
  try {
    work()
    return {
      event: db.prepare('SELECT * FROM event WHERE seq > ?').all(event) as Row[],
      outbox: db.prepare('SELECT * FROM outbox WHERE seq > ?').all(event) as Row[],
      case_view: db.prepare('SELECT * FROM case_view WHERE case_id = ?').get(caseId) as Row,
      local: db.prepare("SELECT * FROM local WHERE name = 'desk'").all() as Row[],
      print_job: db.prepare('SELECT * FROM print_job WHERE no > ?').all(job) as Row[],
    }
  } finally {
    db.exec('ROLLBACK')
  }
}

function columns(db: WritableDb, table: string): readonly string[] {
  return (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
}

/** Writes such rows by prepared statements in one transaction, and does nothing else: the floor under every check-in. */
export function rawWriter(db: WritableDb): (rows: CheckInRows) => void {
  const insert = (table: string, verb: string) => {
    const names = columns(db, table)
    return db.prepare(`${verb} INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`)
  }
  const [event, outbox, job] = [insert('event', 'INSERT'), insert('outbox', 'INSERT'), insert('print_job', 'INSERT')]
  const local = db.prepare('INSERT INTO local (name, value) VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = @value')
  const set = columns(db, 'case_view').filter((name) => name !== 'no')
  const view = db.prepare(`UPDATE case_view SET ${set.map((name) => `${name} = @${name}`).join(', ')} WHERE no = @no`)
  const write = db.transaction((rows: CheckInRows) => {
    for (const row of rows.event) event.run(row)
    for (const row of rows.outbox) outbox.run(row)
    view.run(rows.case_view)
    for (const row of rows.local) local.run(row)
    for (const row of rows.print_job) job.run(row)
  })
  return (rows) => write.immediate(rows)
}
