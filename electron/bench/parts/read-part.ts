import type { ReadableDb } from '../../../db/handles.ts'
import { readCase } from '../../../db/views/case-view.ts'
import { productName, readBenches, readOperators, readProduct } from '../../../db/views/catalogue-view.ts'
import { readPart as readFromCatalogue } from '../../../db/views/part-view.ts'
import { readDoubledPieces } from '../../../db/views/piece-view.ts'
import { readPlans, readReserved } from '../../../db/views/plan-view.ts'
import { type Movement, readMovements } from '../../../db/views/stock-movements.ts'
import { readStock } from '../../../db/views/stock-view.ts'
import type { PartMovement, PartPlan, PartRow, PartScreen } from '../../../shared/contract/parts-screen.ts'
import { NOT_KEPT, homeOf } from '../../../shared/parts/stock.ts'
import { toOrder } from '../../../shared/parts/stock-level.ts'
import { partRow } from './read-parts.ts'

/** Lines of history that are told. */
const TOLD = 200

function rowOf(db: ReadableDb, number: string): PartRow | undefined {
  const part = readFromCatalogue(db, number)
  if (part === undefined) return undefined
  const goesInto = readProduct(db, part.fits[0] ?? '')?.name
  const isDoubled = readDoubledPieces(db).some((piece) => piece.part === number)
  return partRow(part, readStock(db, number), readReserved(db, number), goesInto, isDoubled)
}

export function readRows(db: ReadableDb, numbers: readonly string[]): readonly PartRow[] {
  return numbers.flatMap((number) => rowOf(db, number) ?? [])
}

function plansOf(db: ReadableDb, part: string): readonly PartPlan[] {
  return readPlans(db, part).flatMap(({ caseId, pieces }) => {
    const row = readCase(db, caseId)
    if (row === undefined) return []
    const { rma, unit, stage } = row.case
    return [{ caseId, rma, product: productName(db, unit.sku), stage: stage.name, pieces }]
  })
}

function caseOf(db: ReadableDb, { change }: Movement): PartMovement['case'] {
  const caseId =
    'caseId' in change
      ? change.caseId
      : 'from' in change && typeof change.from === 'object' && 'caseId' in change.from
        ? change.from.caseId
        : undefined
  const row = caseId === undefined ? undefined : readCase(db, caseId)
  return caseId === undefined || row === undefined ? undefined : { caseId, rma: row.case.rma }
}

function movementsOf(db: ReadableDb, part: string): Pick<PartScreen, 'movements' | 'movementCount'> {
  const operators = new Map(readOperators(db).map(({ id, name }) => [id, name]))
  const benches = new Map(readBenches(db).map(({ id, name }) => [id, name]))
  const { movements, total } = readMovements(db, part, TOLD)
  return {
    movementCount: total,
    movements: movements.map((movement) => {
      const { no, at, change, delta, onHand, isTakenBack, operator, bench } = movement
      const of = caseOf(db, movement)
      const who = { operatorName: operators.get(operator) ?? operator, benchName: benches.get(bench) ?? bench }
      return { no, at, change, delta, onHand, isTakenBack, ...who, ...(of === undefined ? {} : { case: of }) }
    }),
  }
}

/** Everything of one part, or nothing when the catalogue has none of that number. */
export function readPart(db: ReadableDb, number: string): PartScreen | undefined {
  const row = rowOf(db, number)
  if (row === undefined) return undefined
  const stock = readStock(db, number)
  const { places, orders } = stock.type === 'kept' ? stock : { places: {}, orders: [] }
  return {
    ...row,
    places: Object.entries(places)
      .map(([location, pieces]) => ({ location, pieces }))
      .toSorted((one, other) => other.pieces - one.pieces || (one.location < other.location ? -1 : 1)),
    home: homeOf(stock.type === 'kept' ? stock : NOT_KEPT),
    orders: orders.toSorted((one, other) => (one.expectedOn < other.expectedOn ? -1 : 1)),
    doubled: readDoubledPieces(db).filter((piece) => piece.part === number),
    plans: plansOf(db, number),
    alternatives: readRows(db, row.part.alternatives ?? []),
    products: row.part.fits.map((sku) => ({ sku, name: productName(db, sku) })),
    ...movementsOf(db, number),
    toOrder: row.level === undefined || row.part.isRetired === true ? 0 : toOrder(row.part, row.level),
  }
}
