import type { OpenedCase } from '../../shared/cases/case.ts'
import { type Piece, isDoubled, piecesOf } from '../../shared/parts/doubled-piece.ts'
import type { StockChange } from '../../shared/parts/events.ts'
import type { OtherCase } from '../../shared/cases/events.ts'
import type { Rma } from '../../shared/cases/rma.ts'
import type { DoubledPiece } from '../../shared/contract/case-screen.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { all, sql } from '../sql.ts'

const keep = prepared<Piece & { caseId: string }>((p) =>
  sql
    .insertInto('part_piece')
    .values({ part: p('part'), serial: p('serial'), how: p('how'), case_id: p('caseId') })
    .onConflict((on) => on.doNothing()),
)
const drop = prepared<{ caseId: string }>((p) => sql.deleteFrom('part_piece').where('case_id', '=', p('caseId')))

/** Writes down which serialised pieces a case says it put in and took out, where that could have changed. */
export function projectPieces(
  db: WritableDb,
  caseId: string,
  before: Pick<OpenedCase, 'parts'> | undefined,
  after: Pick<OpenedCase, 'parts'> | undefined,
): void {
  const pieces = piecesOf(after?.parts ?? [])
  if (JSON.stringify(pieces) === JSON.stringify(piecesOf(before?.parts ?? []))) return
  drop.run(db, { caseId })
  for (const piece of pieces) keep.run(db, { ...piece, caseId })
}

const putInBy = prepared<{ caseId: string }, { part: string; serial: string }>((p) =>
  sql.selectFrom('part_piece').select(['part', 'serial']).where('case_id', '=', p('caseId')).where('how', '=', 'in'),
)
const tellOf = prepared<{ part: string; serial: string }, { how: 'in' | 'out'; case_id: string; rma: string }>((p) =>
  sql
    .selectFrom('part_piece')
    .innerJoin('case_view', 'case_view.case_id', 'part_piece.case_id')
    .select(['part_piece.how', 'part_piece.case_id', 'case_view.rma'])
    .where('part_piece.part', '=', p('part'))
    .where('part_piece.serial', '=', p('serial')),
)
const inSeveral = prepared<object, { part: string; serial: string }>(() =>
  sql
    .selectFrom('part_piece')
    .select(['part', 'serial'])
    .where('how', '=', 'in')
    .groupBy(['part', 'serial'])
    .having((e) => e.fn.countAll(), '>', 1),
)

/** The cases in whose units a piece lies by what they say, where that is more than one unit. */
function doubled(db: ReadableDb, { part, serial }: { readonly part: string; readonly serial: string }): DoubledPiece | undefined {
  const told = tellOf.all(db, { part, serial })
  const putIn = told.filter(({ how }) => how === 'in').toSorted((one, other) => (one.case_id < other.case_id ? -1 : 1))
  if (!isDoubled(putIn.length, told.length - putIn.length)) return undefined
  return { part, serial, cases: putIn.map(({ case_id: caseId, rma }): OtherCase => ({ caseId, rma: rma as Rma })) }
}

/** The pieces of a case that lie in another unit, too, each with the other cases. */
export function readDoubledOf(db: ReadableDb, caseId: string): readonly DoubledPiece[] {
  return putInBy.all(db, { caseId }).flatMap((piece) => {
    const found = doubled(db, piece)
    return found === undefined ? [] : [{ ...found, cases: found.cases.filter((each) => each.caseId !== caseId) }]
  })
}

/** Whether the part was counted after the last of these cases had used it: what is on the shelf is known again, whatever the books had. */
function isCountedSince(db: ReadableDb, { part, cases }: DoubledPiece): boolean {
  const lines = all(
    db,
    sql.selectFrom('stock_movement').select(['no', 'case_id', 'change']).where('part', '=', part).where('taken_back', '=', 0).orderBy('no'),
  )
  const typeOf = (change: string) => (JSON.parse(change) as StockChange).type
  const used = lines.findLastIndex(({ case_id, change }) => typeOf(change) === 'used' && cases.some(({ caseId }) => caseId === case_id))
  return lines.slice(used + 1).some(({ change }) => typeOf(change) === 'stock.counted.v1')
}

/** Every piece that lies in two units by what cases say, until its part is counted again. */
export function readDoubledPieces(db: ReadableDb): readonly DoubledPiece[] {
  return inSeveral
    .all(db, {})
    .flatMap((piece) => doubled(db, piece) ?? [])
    .filter((piece) => !isCountedSince(db, piece))
}
