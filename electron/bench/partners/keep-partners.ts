import type { ReadableDb } from '../../../db/handles.ts'
import { isDiskFull } from '../../../db/open.ts'
import { transaction } from '../../../db/transaction.ts'
import { readOperators } from '../../../db/views/catalogue-view.ts'
import { readPartner, readPartners } from '../../../db/views/partner-view.ts'
import { mayActAs } from '../../../shared/catalogue/may-act.ts'
import { type PartnerRefusal, refusalOfPartnerName } from '../../../shared/catalogue/partner-refusal.ts'
import type { KnownPartner, Partner, PartnerEvent } from '../../../shared/catalogue/partner.ts'
import { catalogueStream } from '../../../shared/catalogue/streams.ts'
import type { PartnerForm, PartnerOutcome } from '../../../shared/contract/partner-form.ts'
import type { Bench } from '../bench.ts'
import { write } from '../writer.ts'

type Place = Pick<Bench, 'desk' | 'writer'>

/** A new partner, or one that is known as he is now: an event where something of him changed. Saving a retired one takes him up again. */
export function keepPartner(place: Place, { id, partner: form }: { readonly id?: string; readonly partner: PartnerForm }): PartnerOutcome {
  const { db, surroundings } = place.writer
  return change(place, () => {
    const known = id === undefined ? undefined : readPartner(db, id)
    if (id !== undefined && known === undefined) return { type: 'unknown-partner' }
    const taken = refusalOfPartnerName(form.name, id, readPartners(db))
    if (taken !== undefined) return taken
    const partner: Partner = { id: id ?? surroundings.newId(surroundings.now()), ...form }
    return isSame(known, partner) ? { is: partner.id } : { is: partner.id, event: { type: 'partner.defined.v1', partner } }
  })
}

/** From here on nothing is sent to him. What is on its way keeps his name and address. */
export function retirePartner(place: Place, id: string): PartnerOutcome {
  return change(place, () => {
    const known = readPartner(place.writer.db, id)
    if (known === undefined) return { type: 'unknown-partner' }
    return known.isActive ? { is: id, event: { type: 'partner.retired.v1', partner: id } } : { is: id }
  })
}

type Change = { readonly is: string; readonly event?: PartnerEvent }

function isSame(known: KnownPartner | undefined, partner: Partner): boolean {
  return JSON.stringify(known) === JSON.stringify({ ...partner, isActive: true })
}

/** One durable step of a lead, in the name of who works at the bench. */
function change({ writer, desk }: Place, decide: () => Change | PartnerRefusal): PartnerOutcome {
  const { db, notices, surroundings } = writer
  const actor = desk.read().operator
  if (!mayActAs('lead', actor, readOperators(db))) return { refused: { type: 'not-allowed' } }
  try {
    const outcome = transaction(db, (): PartnerOutcome => {
      const decided = decide()
      if (!('is' in decided)) return { refused: decided }
      const { is, event } = decided
      if (event !== undefined) write(writer, catalogueStream(event), [event], { operator: actor.id, via: 'key' })
      return { partner: known(db, is) }
    })
    for (const topic of ['settings', 'bench', 'queue'] as const) notices.tell({ topic })
    return outcome
  } catch (error) {
    if (!isDiskFull(error)) throw error
    surroundings.log.error({ error }, 'the disk is full; the partner was not changed')
    return { refused: { type: 'store-full' } }
  }
}

function known(db: ReadableDb, id: string): KnownPartner {
  const partner = readPartner(db, id)
  if (partner === undefined) throw new Error(`partner ${id} was written and is not there`)
  return partner
}
