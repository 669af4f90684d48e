import type { ReadableDb } from '../../../db/handles.ts'
import { readPartner, readPartners } from '../../../db/views/partner-view.ts'
import { type PartnerRefusal, refusalOfPartnerName } from '../../../shared/catalogue/partner-refusal.ts'
import type { KnownPartner, Partner } from '../../../shared/catalogue/partner.ts'
import type { PartnerForm, PartnerOutcome } from '../../../shared/contract/partner-form.ts'
import { type Place, changeReference } from './change-reference.ts'

/** A new partner, or one that is known as he is now: an event where something of him changed. Saving a retired one takes him up again. */
export function keepPartner(place: Place, { id, partner: form }: { readonly id?: string; readonly partner: PartnerForm }): PartnerOutcome {
  const { db, surroundings } = place.writer
  const changed = changeReference<PartnerRefusal>(place, () => {
    const known = id === undefined ? undefined : readPartner(db, id)
    if (id !== undefined && known === undefined) return { refused: { type: 'unknown-partner' } }
    const taken = refusalOfPartnerName(form.name, id, readPartners(db))
    if (taken !== undefined) return { refused: taken }
    const partner: Partner = { id: id ?? surroundings.newId(surroundings.now()), ...form }
    return isSame(known, partner) ? { is: partner.id } : { is: partner.id, event: { type: 'partner.defined.v1', partner } }
  })
  return 'is' in changed ? { partner: kept(db, changed.is) } : changed
}

/** From here on nothing is sent to him. What is on its way keeps his name and address. */
export function retirePartner(place: Place, id: string): PartnerOutcome {
  const { db } = place.writer
  const changed = changeReference<PartnerRefusal>(place, () => {
    const known = readPartner(db, id)
    if (known === undefined) return { refused: { type: 'unknown-partner' } }
    return known.isActive ? { is: id, event: { type: 'partner.retired.v1', partner: id } } : { is: id }
  })
  return 'is' in changed ? { partner: kept(db, changed.is) } : changed
}

function isSame(known: KnownPartner | undefined, partner: Partner): boolean {
  return JSON.stringify(known) === JSON.stringify({ ...partner, isActive: true })
}

function kept(db: ReadableDb, id: string): KnownPartner {
  const partner = readPartner(db, id)
  if (partner === undefined) throw new Error(`partner ${id} was written and is not there`)
  return partner
}
