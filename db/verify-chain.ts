import { readEventBody } from '../shared/event-body.ts'
import { GENESIS, hashOf } from './event-log.ts'
import type { ReadableDb } from './handles.ts'
import { prepared } from './prepared.ts'
import { sql } from './sql.ts'
import type { EventTable } from './tables.ts'

/**
 * Where a chain breaks: a body that no longer has its hash or is no event, a row that says something else than its body, an event
 * that does not follow the one before it, a gap (for events missing at the end, `seq` is the last number that was given out).
 */
export type ChainFault = {
  readonly seq: number
  readonly bench: string
  readonly fault: 'body-changed' | 'row-changed' | 'does-not-follow' | 'gap'
}

type Row = Omit<EventTable, 'seq'> & { seq: number }
type Head = { readonly hash: string; readonly benchSeq: number }

const PAGE = 1000

const rowsAfter = prepared<{ after: number }, Row>((p) =>
  sql.selectFrom('event').selectAll().where('seq', '>', p('after')).orderBy('seq').limit(PAGE),
)

function* rowsOf(db: ReadableDb): Generator<Row> {
  for (let last = 0; ; ) {
    const rows = rowsAfter.all(db, { after: last })
    yield* rows
    if (rows.length < PAGE) return
    last = rows.at(-1)?.seq ?? last
  }
}

function readBody({ seq, hash, body }: Row) {
  try {
    return readEventBody<{ readonly type: string }>(seq, hash, body)
  } catch {
    return undefined
  }
}

function faultsOf(row: Row, head: Head): readonly ChainFault['fault'][] {
  const faults: ChainFault['fault'][] = []
  const body = readBody(row)
  if (row.stream.startsWith('quarantine:'))
    return hashOf(row.body) === row.hash && row.bench_seq === head.benchSeq + 1 ? [] : ['body-changed']
  if (body === undefined || hashOf(row.body) !== row.hash) faults.push('body-changed')
  const isSame =
    body === undefined ||
    ((body.id === row.id || row.id === `${row.bench}/${row.bench_seq}`) &&
      body.stream === row.stream &&
      body.event.type === row.type &&
      body.bench === row.bench &&
      body.benchSeq === row.bench_seq &&
      body.hlc === row.hlc)
  if (!isSame) faults.push('row-changed')
  if (row.bench_seq !== head.benchSeq + 1) faults.push('gap')
  else if (body !== undefined && body.prevHash !== head.hash) faults.push('does-not-follow')
  return faults
}

/** The last number that the log ever gave out: SQLite keeps it apart from the rows. */
function lastGivenOut(db: ReadableDb): number {
  const row = db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'event'").get() as { seq: number } | undefined
  return row?.seq ?? 0
}

/**
 * Checks every event of every bench: the body has its hash, the row says what the body says, each names the hash before it, and
 * none is left out. Who can write the file can also write a whole new chain: against that stands the copy in the cloud.
 */
export function verifyChain(db: ReadableDb): { readonly events: number; readonly faults: readonly ChainFault[] } {
  const heads = new Map<string, Head>()
  const faults: ChainFault[] = []
  let events = 0
  let last: Pick<Row, 'seq' | 'bench'> = { seq: 0, bench: '' }
  for (const row of rowsOf(db)) {
    events += 1
    const { seq, bench, hash } = row
    const head = heads.get(bench) ?? { hash: GENESIS, benchSeq: 0 }
    for (const fault of faultsOf(row, head)) faults.push({ seq, bench, fault })
    heads.set(bench, { hash, benchSeq: row.bench_seq })
    last = row
  }
  const given = lastGivenOut(db)
  if (given > last.seq) faults.push({ seq: given, bench: last.bench, fault: 'gap' })
  return { events, faults }
}
