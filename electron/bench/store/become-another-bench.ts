import { append } from '../../../db/event-log.ts'
import type { WritableDb } from '../../../db/handles.ts'
import { keepIdentity, readIdentity } from '../../../db/identity.ts'
import { keepLocal, readLocal } from '../../../db/local-state.ts'
import { project } from '../../../db/project.ts'
import { transaction } from '../../../db/transaction.ts'
import { readBenches } from '../../../db/views/catalogue-view.ts'
import type { CatalogueEvent } from '../../../shared/catalogue/catalogue.ts'
import { catalogueStream } from '../../../shared/catalogue/streams.ts'
import type { Surroundings } from '../surroundings.ts'

/** Numbers of cases drawn in the old part may be lost with their cases: until the cloud gives another part, they are drawn as without a cloud. */
function forgetOrdinal(db: WritableDb): void {
  const link = readLocal(db, 'cloud')
  if (link == null) return
  const { ordinal: _, ...kept } = link
  keepLocal(db, 'cloud', kept)
}

/** Numbers given out may be lost with their events, and must not be given to others: the bench goes on under a new identity, by its old name. A cloud is told as soon as it is reached. */
export function becomeAnotherBench(db: WritableDb, { now, newId }: Pick<Surroundings, 'now' | 'newId'>): void {
  const before = readIdentity(db)
  const name = readBenches(db).find(({ id }) => id === before)?.name
  const bench = `b-${newId(now())}`
  transaction(db, () => {
    keepIdentity(db, bench)
    forgetOrdinal(db)
    if (before !== undefined && readLocal(db, 'cloud') != null && readLocal(db, 'formerBench') == null) {
      keepLocal(db, 'formerBench', before)
    }
    if (readLocal(db, 'formerBench') != null) keepLocal(db, 'nextBench', bench)
    if (name === undefined) return
    const event: CatalogueEvent = { type: 'bench.defined.v1', bench: { id: bench, name } }
    const writing = { operator: readLocal(db, 'operator') ?? 'nobody', via: 'recovery', now: now(), newId }
    for (const recorded of append(db, bench, catalogueStream(event), [event], writing)) project(db, recorded)
  })
}
