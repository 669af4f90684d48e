import type { KnownPartner, PartnerEvent } from '../../shared/catalogue/partner.ts'
import type { ReadableDb, WritableDb } from '../handles.ts'
import { prepared } from '../prepared.ts'
import { sql } from '../sql.ts'

const partnerOfId = prepared<{ id: string }, { partner: string }>((p) =>
  sql.selectFrom('partner_view').select('partner').where('id', '=', p('id')),
)
const partnerRows = prepared<object, { partner: string }>(() => sql.selectFrom('partner_view').select('partner').orderBy('id'))
const keep = prepared<{ id: string; partner: string }>((p) =>
  sql
    .insertInto('partner_view')
    .values({ id: p('id'), partner: p('partner') })
    .onConflict((on) => on.column('id').doUpdateSet({ partner: p('partner') })),
)

const drop = prepared<{ id: string }>((p) => sql.deleteFrom('partner_view').where('id', '=', p('id')))

export function dropPartner(db: WritableDb, id: string): void {
  drop.run(db, { id })
}

export function projectPartner(db: WritableDb, event: PartnerEvent): void {
  const next: KnownPartner | undefined =
    event.type === 'partner.defined.v1' ? { ...event.partner, isActive: true } : retired(readPartner(db, event.partner))
  if (next !== undefined) keep.run(db, { id: next.id, partner: JSON.stringify(next) })
}

function retired(partner: KnownPartner | undefined): KnownPartner | undefined {
  return partner === undefined ? undefined : { ...partner, isActive: false }
}

export function readPartner(db: ReadableDb, id: string): KnownPartner | undefined {
  const row = partnerOfId.first(db, { id })
  return row === undefined ? undefined : (JSON.parse(row.partner) as KnownPartner)
}

/** Every partner the center ever had, those of the past as well, by name. */
export function readPartners(db: ReadableDb): readonly KnownPartner[] {
  const read = partnerRows.all(db, {}).map(({ partner }) => JSON.parse(partner) as KnownPartner)
  return read.toSorted((one, other) => (one.name < other.name ? -1 : 1))
}
