import type { GuideEvent, KnownGuide } from '../../shared/catalogue/guide.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { sql } from '../sql.ts'

const guideOfId = prepared<{ id: string }, { guide: string }>((p) => sql.selectFrom('guide_view').select('guide').where('id', '=', p('id')))
const guideRows = prepared<object, { guide: string }>(() => sql.selectFrom('guide_view').select('guide').orderBy('id'))
const keep = prepared<{ id: string; guide: string }>((p) =>
  sql
    .insertInto('guide_view')
    .values({ id: p('id'), guide: p('guide') })
    .onConflict((on) => on.column('id').doUpdateSet({ guide: p('guide') })),
)

const drop = prepared<{ id: string }>((p) => sql.deleteFrom('guide_view').where('id', '=', p('id')))

export function dropGuide(db: WritableDb, id: string): void {
  drop.run(db, { id })
}

export function projectGuide(db: WritableDb, event: GuideEvent): void {
  const next: KnownGuide | undefined =
    event.type === 'guide.defined.v1' ? { ...event.guide, isActive: true } : retired(readGuide(db, event.guide))
  if (next !== undefined) keep.run(db, { id: next.id, guide: JSON.stringify(next) })
}

function retired(guide: KnownGuide | undefined): KnownGuide | undefined {
  return guide === undefined ? undefined : { ...guide, isActive: false }
}

export function readGuide(db: ReadableDb, id: string): KnownGuide | undefined {
  const row = guideOfId.first(db, { id })
  return row === undefined ? undefined : (JSON.parse(row.guide) as KnownGuide)
}

/** Every guide there ever was, those of the past as well. */
export function readGuides(db: ReadableDb): readonly KnownGuide[] {
  return guideRows.all(db, {}).map(({ guide }) => JSON.parse(guide) as KnownGuide)
}
