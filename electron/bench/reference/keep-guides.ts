import type { ReadableDb } from '../../../db/handles.ts'
import { readGuide } from '../../../db/views/guide-view.ts'
import type { GuideRefusal } from '../../../shared/catalogue/guide-refusal.ts'
import type { Guide, KnownGuide } from '../../../shared/catalogue/guide.ts'
import type { GuideForm, GuideOutcome } from '../../../shared/contract/guide-form.ts'
import { type Place, changeReference } from './change-reference.ts'

/** A new guide, or one that is known as it is now: an event where something of it changed. Saving a retired one takes it up again. */
export function keepGuide(place: Place, { id, guide: form }: { readonly id?: string; readonly guide: GuideForm }): GuideOutcome {
  const { db, surroundings } = place.writer
  const changed = changeReference<GuideRefusal>(place, () => {
    const known = id === undefined ? undefined : readGuide(db, id)
    if (id !== undefined && known === undefined) return { refused: { type: 'unknown-guide' } }
    const guide: Guide = { id: id ?? surroundings.newId(surroundings.now()), ...form }
    const isSame = JSON.stringify(known) === JSON.stringify({ ...guide, isActive: true })
    return isSame ? { is: guide.id } : { is: guide.id, event: { type: 'guide.defined.v1', guide } }
  })
  return 'is' in changed ? { guide: kept(db, changed.is) } : changed
}

/** From here on it is offered no more. */
export function retireGuide(place: Place, id: string): GuideOutcome {
  const { db } = place.writer
  const changed = changeReference<GuideRefusal>(place, () => {
    const known = readGuide(db, id)
    if (known === undefined) return { refused: { type: 'unknown-guide' } }
    return known.isActive ? { is: id, event: { type: 'guide.retired.v1', guide: id } } : { is: id }
  })
  return 'is' in changed ? { guide: kept(db, changed.is) } : changed
}

function kept(db: ReadableDb, id: string): KnownGuide {
  const guide = readGuide(db, id)
  if (guide === undefined) throw new Error(`guide ${id} was written and is not there`)
  return guide
}
