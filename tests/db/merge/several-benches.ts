import { readEventsOfBench } from '../../../db/events-of-bench.ts'
import { readStream } from '../../../db/event-log.ts'
import type { WritableDb } from '../../../db/handles.ts'
import { readLocal, keepLocal } from '../../../db/local-state.ts'
import { placeEvents } from '../../../db/place-events.ts'
import type { CaseCommand } from '../../../shared/cases/commands.ts'
import { decideCase } from '../../../shared/cases/decide.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { foldCase } from '../../../shared/cases/standing.ts'
import { decideTakeBack } from '../../../shared/cases/take-back.ts'
import { TRANSITIONS } from '../../../shared/cases/workflow.ts'
import { WORKFLOW_V1 } from '../../../shared/cases/workflow-v1.ts'
import { caseStream } from '../../../shared/event.ts'
import { type StockCommand, decideStock } from '../../../shared/parts/decide-stock.ts'
import type { StockEvent } from '../../../shared/parts/events.ts'
import { stockStream } from '../../../shared/parts/stream.ts'
import { foldStock } from '../../../shared/parts/take-back-stock.ts'
import { STORY } from '../../shared/cases/case-story.ts'
import { SETTING, openCase, pick, seeded, seededBytes } from '../seeded-history.ts'
import { catalogueStream } from '../../../shared/catalogue/streams.ts'
import { record, temporaryStore } from '../temporary-store.ts'
import type { CenterLog } from './center-log.ts'

export type SimBench = { readonly name: string; readonly db: WritableDb; readonly skew: number }

type Worker = Work['bench']

const START = Date.parse('2026-03-02T08:00:00Z')

export function newBench(name: string, skew = 0): SimBench {
  return { name, db: temporaryStore().db, skew }
}

/** Sends a bench's next events, at most so many: what did not get through is sent the next time. */
export function push({ name, db, skew }: SimBench, cloud: CenterLog, limit: number, now: number): void {
  const events = readEventsOfBench(db, name, cloud.headOf(name), limit)
  cloud.push(
    name,
    events.map(({ body }) => body),
    now - skew,
  )
}

/** Takes the next page; the cursor is kept like the bench keeps it. */
export function pull({ db }: SimBench, cloud: CenterLog, limit: number): void {
  const cursor = readLocal(db, 'minutes-a-unit') ?? 0
  const page = cloud.after(cursor, limit)
  const placed = placeEvents(db, page)
  if (!placed.ok) throw new Error(JSON.stringify(placed.error))
  keepLocal(db, 'minutes-a-unit', page.at(-1)?.seq ?? cursor)
}

function command(bench: Worker, caseId: string, command: CaseCommand, now: number): boolean {
  const past = readStream<CaseEvent>(bench.db, caseStream(caseId))
  const decision = decideCase(command, foldCase(past), WORKFLOW_V1)
  if (!decision.ok) return false
  record<CaseEvent>(bench.db, caseStream(caseId), decision.value, { now: now + bench.skew, bench: bench.name })
  return true
}

function stock(bench: Worker, part: string, command: StockCommand, now: number): void {
  const decided = decideStock(command, foldStock(readStream<StockEvent>(bench.db, stockStream(part))))
  if (decided.ok) record<StockEvent>(bench.db, stockStream(part), decided.value, { now: now + bench.skew, bench: bench.name })
}

function takeBack(bench: Worker, caseId: string, now: number): void {
  const past = readStream<CaseEvent>(bench.db, caseStream(caseId))
  const last = past.at(-1)
  const decision = last?.bench === bench.name ? decideTakeBack(past, [last.id]) : undefined
  if (decision?.ok === true) record<CaseEvent>(bench.db, caseStream(caseId), decision.value, { now: now + bench.skew, bench: bench.name })
}

const PARTS = ['THERMO-9', 'SEAL-5'] as const

export type Work = {
  readonly bench: Pick<SimBench, 'name' | 'db' | 'skew'>
  readonly caseId: string
  /** 0.12 to 1: what is done. */
  readonly dice: number
  readonly random: () => number
  readonly now: number
  readonly step: number
  /** By bench and case: how far the story was told there. */
  readonly told: Map<string, number>
}

/** One piece of work at one bench. What its rules refuse is not done. */
export function workOnce({ bench, caseId, dice, random, now, step, told }: Work): void {
  if (dice < 0.16) takeBack(bench, caseId, now)
  else if (dice < 0.26) command(bench, caseId, { type: 'record-serial', serial: `SN-${step % 5}` }, now)
  else if (dice < 0.34) command(bench, caseId, { type: 'move', transition: pick(random, TRANSITIONS) }, now)
  else if (dice < 0.4) stock(bench, pick(random, PARTS), { type: 'count', location: 'A-01', quantity: Math.floor(random() * 9) }, now)
  else if (dice < 0.44) stock(bench, pick(random, PARTS), { type: 'receive', location: 'B-02', quantity: 1 }, now)
  else if (dice < 0.52) command(bench, caseId, { type: 'use-part', part: pick(random, PARTS) }, now)
  else if (dice < 0.56) command(bench, caseId, { type: 'remove-part', part: pick(random, PARTS) }, now)
  else {
    const at = `${bench.name} ${caseId}`
    const next = told.get(at) ?? 1
    const line = STORY[next]
    // What another bench has done meanwhile is refused here and passed over; what is not due yet is tried again.
    if (line !== undefined && (command(bench, caseId, line, now) || random() < 0.4)) told.set(at, next + 1)
  }
}

/**
 * Random work at several benches on the same few cases, with pushes and pulls of random size between: a bench may hear nothing of the others
 * for long. `onPull` sees every store after each pull.
 */
export function workAtRandom(
  benches: readonly SimBench[],
  cloud: CenterLog,
  seed: number,
  steps: number,
  onPull: (bench: SimBench) => void = () => undefined,
): void {
  const random = seeded(seed)
  const [first] = benches
  if (first === undefined) throw new Error('no bench')
  for (const event of SETTING) record(first.db, catalogueStream(event), [event], { now: START, bench: first.name })
  const cases = [1, 2, 3, 4].map((number) => openCase(first.db, { number, now: START, bytes: seededBytes(number), bench: first.name }))
  push(first, cloud, 500, START)
  for (const bench of benches) pull(bench, cloud, 500)
  let now = START
  const told = new Map<string, number>()
  for (let step = 0; step < steps; step += 1) {
    now += Math.floor(random() * 600_000)
    const bench = pick(random, benches)
    const caseId = pick(random, cases)
    const dice = random()
    if (dice < 0.06) push(bench, cloud, 1 + Math.floor(random() * 20), now)
    else if (dice < 0.12) {
      pull(bench, cloud, 1 + Math.floor(random() * 30))
      onPull(bench)
    } else workOnce({ bench, caseId, dice, random, now, step, told })
  }
}

/** Everybody sends all and hears all. */
export function settle(benches: readonly SimBench[], cloud: CenterLog, now: number): void {
  for (const bench of benches) push(bench, cloud, 100_000, now)
  for (const bench of benches) pull(bench, cloud, 100_000)
}
