import { readStream } from '../../../db/event-log.ts'
import type { WritableDb } from '../../../db/handles.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { foldCase } from '../../../shared/cases/standing.ts'
import { decideTakeBack } from '../../../shared/cases/take-back.ts'
import { caseStream } from '../../../shared/event.ts'
import { type StockCommand, decideStock } from '../../../shared/parts/decide-stock.ts'
import type { StockEvent } from '../../../shared/parts/events.ts'
import { stockStream } from '../../../shared/parts/stream.ts'
import { decideStockTakeBack, foldStock } from '../../../shared/parts/take-back-stock.ts'
import { cameInto } from '../../shared/cases/case-story.ts'
import { command, defineSetting, openCase, pick, seeded, seededBytes } from '../seeded-history.ts'
import { record } from '../temporary-store.ts'

const START = Date.parse('2026-03-02T08:00:00Z')

/** A case whose unit is being repaired. */
export function inRepair(db: WritableDb, number: number, now = START): string {
  const caseId = openCase(db, { number, now, bytes: seededBytes(number) })
  record<CaseEvent>(db, caseStream(caseId), cameInto('repairing').slice(1), { now })
  return caseId
}

/** Decides on the part's own past and records what came of it; false when it was refused. */
export function stock(db: WritableDb, part: string, command: StockCommand, now = START): boolean {
  const decided = decideStock(command, foldStock(readStream<StockEvent>(db, stockStream(part))))
  if (decided.ok) record<StockEvent>(db, stockStream(part), decided.value, { now, operator: 'ada' })
  return decided.ok
}

/** Takes back the last event of a part's own stream. */
export function takeStockBack(db: WritableDb, part: string, now = START): void {
  const past = readStream<StockEvent>(db, stockStream(part))
  const decided = decideStockTakeBack(past, [past.at(-1)?.id ?? ''])
  if (decided.ok) record<StockEvent>(db, stockStream(part), decided.value, { now })
}

/** Takes back the last event of a case. */
export function takeCaseBack(db: WritableDb, caseId: string, now = START): void {
  const past = readStream<CaseEvent>(db, caseStream(caseId))
  const decided = decideTakeBack(past, [past.at(-1)?.id ?? ''])
  if (decided.ok) record<CaseEvent>(db, caseStream(caseId), decided.value, { now })
}

export const PARTS = ['THERMO-9', 'SEAL-5', 'CORD-1'] as const
const PLACES = ['A-01', 'B-02', 'C-03'] as const

/** A random history of three parts and five cases that reserve, use, give back and finish, with every tenth step taken back. */
export function writeStockHistory(db: WritableDb, seed: number, steps: number): readonly string[] {
  const random = seeded(seed)
  const upTo = (most: number) => 1 + Math.floor(random() * most)
  defineSetting(db)
  const cases = [1, 2, 3, 4, 5].map((number) => inRepair(db, number))
  let now = START
  for (let step = 0; step < steps; step += 1) {
    now += upTo(3_600_000)
    const part = pick(random, PARTS)
    const caseId = pick(random, cases)
    const location = pick(random, PLACES)
    const dice = random()
    const orders = foldStock(readStream<StockEvent>(db, stockStream(part)))
    const order = orders.type === 'kept' ? orders.orders[0]?.order : undefined
    if (dice < 0.08) stock(db, part, { type: 'count', location, quantity: upTo(20) - 1 }, now)
    else if (dice < 0.16) stock(db, part, { type: 'receive', location, quantity: upTo(6), ...(order === undefined ? {} : { order }) }, now)
    else if (dice < 0.22)
      stock(db, part, { type: 'order', order: `o-${step}`, quantity: upTo(9), supplier: 'Q', expectedOn: '2026-04-01' }, now)
    else if (dice < 0.26) stock(db, part, { type: 'move', from: location, to: pick(random, PLACES), quantity: upTo(3) }, now)
    else if (dice < 0.3) stock(db, part, { type: 'harvest', location, quantity: 1, from: { caseId } }, now)
    else if (dice < 0.36) takeStockBack(db, part, now)
    else if (dice < 0.44) takeCaseBack(db, caseId, now)
    else if (dice < 0.56) command(db, caseId, { type: 'plan-part', part }, now)
    else if (dice < 0.62) command(db, caseId, { type: 'unplan-part', part }, now)
    else if (dice < 0.72) command(db, caseId, { type: 'remove-part', part }, now)
    else if (dice < 0.96) command(db, caseId, { type: 'use-part', part }, now)
    else command(db, caseId, { type: 'move', transition: pick(random, ['test', 'fail', 'hold-parts', 'resume'] as const) }, now)
  }
  return cases
}

/** Pieces of a part that cases speak for, told from the cases themselves. */
export function plannedInCases(db: WritableDb, cases: readonly string[], part: string): number {
  return cases.reduce((sum, caseId) => {
    const state = foldCase(readStream<CaseEvent>(db, caseStream(caseId)))
    const planned = state.type === 'opened' ? (state.planned ?? []) : []
    return sum + planned.filter((each) => each === part).length
  }, 0)
}
