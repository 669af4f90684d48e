import { randomBytes } from 'node:crypto'
import { readIdentity } from '../../db/identity.ts'
import { openStore } from '../../db/open.ts'
import { readOperators } from '../../db/views/catalogue-view.ts'
import type { CatalogueEvent } from '../../shared/catalogue/catalogue.ts'
import { catalogueStream } from '../../shared/catalogue/streams.ts'
import { uuidV7 } from '../../shared/uuid-v7.ts'
import { createNotices } from '../bench/notices.ts'
import { openLog } from '../bench/log.ts'
import { forgetTries } from '../bench/operators/try-pin.ts'
import { storeFile } from '../bench/store/store-file.ts'
import { type Writer, write } from '../bench/writer.ts'
import { alone, complain, reading } from './store-commands.ts'

type Print = (value: unknown) => void

/** Who works here: names, roles, whether there is a PIN. */
export function operatorsCommand(dataDir: string, print: Print): Promise<number> {
  return reading(dataDir, (db) => {
    for (const { id, name, role, isActive, hasPin } of readOperators(db)) print({ id, name, role, isActive, hasPin })
    return 0
  })
}

/**
 * The way back in for the only administrator who forgot his PIN: who may read and write the data folder may do this. The event stands under
 * the name whose PIN is gone, and says that it came by the command line.
 */
export function removePinCommand(dataDir: string, who: string, print: Print): number {
  return alone(dataDir, () => {
    const opened = openStore(storeFile(dataDir))
    if (!opened.ok) return complain(`the store cannot be opened: ${opened.error.type}`)
    const db = opened.value
    try {
      const meant = readOperators(db).filter(({ id, name }) => id === who || name === who)
      const [operator] = meant
      const bench = readIdentity(db)
      if (operator === undefined || bench === undefined) return complain(`nobody is called ${who}; see: cli operators`)
      if (meant.length > 1) return complain(`several are called ${who}: ${meant.map(({ id }) => id).join(', ')}. Give the id`)
      if (!operator.hasPin) return complain(`${operator.name} has no PIN`)
      const surroundings = {
        now: () => Date.now(),
        random: randomBytes,
        newId: (now: number) => uuidV7(now, randomBytes(10)),
        log: openLog(dataDir),
      }
      const writer: Writer = { db, bench, surroundings, notices: createNotices() }
      const event: CatalogueEvent = { type: 'operator.pin-removed.v1', operator: operator.id }
      write(writer, catalogueStream(event), [event], { operator: operator.id, via: 'cli' })
      forgetTries(db, operator.id)
      print({ id: operator.id, name: operator.name, hasPin: false })
      return 0
    } finally {
      db.close()
    }
  })
}
