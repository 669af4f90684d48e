import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WritableDb } from '../../db/handles.ts'
import { append } from '../../db/event-log.ts'
import { keepIdentity } from '../../db/identity.ts'
import { openStore } from '../../db/open.ts'
import { projectStream } from '../../db/project.ts'
import { transaction } from '../../db/transaction.ts'
import { readQueue } from '../../db/views/queue-view.ts'
import { QUEUE_FILTERS, type QueueFilter } from '../../shared/contract/queue-row.ts'
import { catalogueStream } from '../../shared/catalogue/streams.ts'
import { type AnyEvent, caseStream } from '../../shared/event.ts'
import { uuidV7 } from '../../shared/uuid-v7.ts'
import { throwDice } from './dice.ts'
import { BENCH, CATALOGUE, OPERATORS } from './sample-catalogue.ts'
import { sampleCase } from './sample-case.ts'
import { wholeJourney } from './sample-journey.ts'
import type { BenchResult } from './result.ts'
import { rounded, spread } from './statistics.ts'

const FEW = 1_000
const MANY = 100_000
/** Units on the bench, in either store: the rest is on its way. */
const HERE = 500
const READS = 150
const WARM_UP = 20
const ROWS = 100
const DAY = 86_400_000

/** A store in which nothing is finished: so many cases, all but a few of them expected. */
function fill(db: WritableDb, cases: number): void {
  const dice = throwDice(2026)
  const now = Date.now()
  const write = (stream: string, events: readonly AnyEvent[], at: number) => {
    const newId = (of: number) => uuidV7(of, dice.bytes(10))
    projectStream(db, stream, append(db, BENCH, stream, events, { operator: OPERATORS[0]?.id ?? '', via: 'example', now: at, newId }))
  }
  db.pragma('synchronous = OFF')
  transaction(db, () => {
    keepIdentity(db, BENCH)
    for (const event of CATALOGUE) write(catalogueStream(event), [event], now)
    for (let no = 0; no < cases; no += 1) {
      // Those that are here came in the last three weeks: some are due, some late, some stuck.
      const at = now - Math.floor((no / cases) * 21 * DAY)
      const opened = sampleCase(dice, no, cases, new Date(at).toISOString().slice(0, 10))
      const isHere = no % Math.floor(cases / HERE) === 0
      write(
        caseStream(uuidV7(at, dice.bytes(10))),
        isHere ? wholeJourney(opened, dice.pick(['received', 'deciding', 'repairing']), dice) : [opened],
        at,
      )
    }
  })
  db.pragma('synchronous = FULL')
}

/** The first page of every filter of the queue, with all its counts, at a thousand and at a hundred thousand open cases, by turns. */
export function measureOpenQueue(): BenchResult {
  const folder = mkdtempSync(join(tmpdir(), 'mendbench-queue-open-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const subjects = [FEW, MANY].map((cases) => {
    const opened = openStore(join(folder, `${cases}.sqlite`))
    if (!opened.ok) throw new Error(`the store did not open: ${opened.error.type}`)
    fill(opened.value, cases)
    return { cases, db: opened.value, times: [] as number[] }
  })
  const now = new Date().toISOString()
  const moment = {
    now,
    soon: new Date(Date.parse(now) + DAY / 6).toISOString(),
    endOfDay: new Date(Date.parse(now) + DAY / 2).toISOString(),
  }
  const filters: readonly QueueFilter[] = QUEUE_FILTERS.filter((filter) => filter !== 'finished')
  for (let at = 0; at < READS + WARM_UP; at += 1) {
    const filter = filters[at % filters.length] ?? 'open'
    for (const { db, times } of subjects) {
      const begin = performance.now()
      readQueue(db, filter, 0, ROWS, moment)
      if (at >= WARM_UP) times.push(performance.now() - begin)
    }
  }
  const spreads = subjects.map(({ cases, db, times }) => {
    const { counts } = readQueue(db, 'open', 0, 1, moment)
    db.close()
    return [
      `${cases}`,
      { ...spread(times), open: counts.open, overdue: counts.overdue, stuck: counts.stuck, ageing: counts.ageing },
    ] as const
  })
  const [few, many] = [spreads[0]?.[1].p50 ?? Number.NaN, spreads[1]?.[1].p50 ?? Number.NaN]
  const ratio = rounded(many / few)
  return { name: 'queue-open', bar: '≤ 1.5×', ratio, passed: ratio <= 1.5, detail: Object.fromEntries(spreads) }
}
