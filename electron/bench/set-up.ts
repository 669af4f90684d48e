import { join } from 'node:path'
import { keepLocal } from '../../db/local-state.ts'
import { transaction } from '../../db/transaction.ts'
import { readCenter, readOperators } from '../../db/views/catalogue-view.ts'
import type { CatalogueEvent, Operator } from '../../shared/catalogue/catalogue.ts'
import { catalogueStream } from '../../shared/catalogue/streams.ts'
import type { SetupAnswers } from '../../shared/contract/setup.ts'
import type { MediaStore } from './evidence/media-store.ts'
import { handleCommand } from './handle-command.ts'
import { openNewCase } from './new-case.ts'
import { firstPrinter, readSettings } from './settings.ts'
import { type Writer, write } from './writer.ts'

/** How far back the example center's history begins. */
const EXAMPLE_DAYS = 60
const DAY = 86_400_000

export function isSetUp(writer: Writer): boolean {
  return readCenter(writer.db) !== undefined && readOperators(writer.db).length > 0
}

export function defineOperator(
  writer: Writer,
  operator: Omit<Operator, 'id'>,
  actor: { operator: string; via: string; at?: number },
): Operator {
  const now = actor.at ?? writer.surroundings.now()
  const defined: Operator = { id: writer.surroundings.newId(now), ...operator }
  const event: CatalogueEvent = { type: 'operator.defined.v1', operator: defined }
  write(writer, catalogueStream(event), [event], { ...actor, operator: actor.operator === '' ? defined.id : actor.operator })
  return defined
}

/** The first-run answers become events in one transaction; then the example center is laid down, if wanted. */
export async function setUp(
  writer: Writer,
  answers: SetupAnswers,
  places: {
    readonly dataDir: string
    readonly resourcesDir: string
    readonly media: MediaStore
    readonly onProgress: (done: number, total: number) => void
  },
): Promise<void> {
  const { db, bench, surroundings } = writer
  const now = surroundings.now()
  const begin = answers.example ? now - EXAMPLE_DAYS * DAY : now
  const operator = transaction(db, () => {
    const first = defineOperator(writer, { name: answers.operator, role: 'lead' }, { operator: '', via: 'setup', at: begin })
    const events: readonly CatalogueEvent[] = [
      { type: 'center.defined.v1', center: { name: answers.center, timeZone: answers.timeZone, address: [] } },
      { type: 'bench.defined.v1', bench: { id: bench, name: answers.bench } },
    ]
    for (const event of events) write(writer, catalogueStream(event), [event], { operator: first.id, via: 'setup', at: begin })
    keepLocal(db, 'operator', first.id)
    keepLocal(db, 'settings', { ...readSettings(db), language: answers.language })
    keepLocal(db, 'printers', [firstPrinter(places.dataDir)])
    return first
  })
  if (!answers.example) return
  // Only here: the typeface is 20 MB, and a bench is set up once.
  const { openLabelFonts } = await import('./printer/label-fonts.ts')
  // Asked for once in a bench's life: its pictures and barcodes must not be loaded at every start.
  const { loadExampleCenter } = await import('./example/load-example-center.ts')
  await loadExampleCenter({
    dir: join(places.resourcesDir, 'example-center'),
    now: new Date(now),
    timeZone: answers.timeZone,
    typeface: openLabelFonts(join(places.resourcesDir, 'fonts')).outlined,
    record: {
      define: (at, event) =>
        void write(writer, catalogueStream(event), [event], { operator: operator.id, via: 'example', at: at.getTime() }),
      handle: (at, by, caseId, command) => handleCommand(writer, caseId, command, { operator: by, via: 'example', at: at.getTime() }),
      openCase: (at, by, opened) => {
        const done = openNewCase(writer, opened, { operator: by, via: 'example', at: at.getTime() })
        if (!done.ok) throw new Error(`the example center's case was refused: ${done.error.type}`)
        return done.value.caseId
      },
      keepPhoto: async (bytes) => {
        const kept = await places.media.keep(bytes)
        if (!kept.ok) throw new Error('the example center drew a picture that is none')
        return kept.value
      },
    },
    onProgress: places.onProgress,
  })
}
