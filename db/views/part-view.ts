import type { KnownPart, PartEvent } from '../../shared/catalogue/part.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { sql } from '../sql.ts'

type Row = { part: string }

const partOfNumber = prepared<{ number: string }, Row>((p) => sql.selectFrom('part_view').select('part').where('number', '=', p('number')))
const partRows = prepared<object, Row>(() => sql.selectFrom('part_view').select('part').orderBy('number'))
const keep = prepared<Row & { number: string }>((p) =>
  sql
    .insertInto('part_view')
    .values({ number: p('number'), part: p('part') })
    .onConflict((on) => on.column('number').doUpdateSet({ part: p('part') })),
)
const drop = prepared<{ number: string }>((p) => sql.deleteFrom('part_view').where('number', '=', p('number')))

export function dropPart(db: WritableDb, number: string): void {
  drop.run(db, { number })
}

export function projectPart(db: WritableDb, event: PartEvent): void {
  const next: KnownPart | undefined = event.type === 'part.defined.v1' ? event.part : retired(readPart(db, event.part))
  if (next !== undefined) keep.run(db, { number: next.number, part: JSON.stringify(next) })
}

function retired(part: KnownPart | undefined): KnownPart | undefined {
  return part === undefined ? undefined : { ...part, isRetired: true }
}

export function readPart(db: ReadableDb, number: string): KnownPart | undefined {
  const row = partOfNumber.first(db, { number })
  return row === undefined ? undefined : (JSON.parse(row.part) as KnownPart)
}

/** Every part there ever was, retired ones as well, by number. */
export function readParts(db: ReadableDb): readonly KnownPart[] {
  return partRows.all(db, {}).map(({ part }) => JSON.parse(part) as KnownPart)
}
