import { join } from 'node:path'
import { keepLocal } from '../../db/local-state.ts'
import { transaction } from '../../db/transaction.ts'
import { readBenches, readCenter, readOperators } from '../../db/views/catalogue-view.ts'
import type { CatalogueEvent, Center } from '../../shared/catalogue/catalogue.ts'
import { catalogueStream } from '../../shared/catalogue/streams.ts'
import type { Place, SetupAnswers } from '../../shared/contract/setup.ts'
import type { MediaStore } from './evidence/media-store.ts'
import type { ExampleRecord } from './example/record-example.ts'
import { handleCommand } from './handle-command.ts'
import { openNewCase } from './new-case.ts'
import { handleStock } from './parts/handle-stock.ts'
import { defineOperator } from './operators/manage-operators.ts'
import { firstPrinter, readSettings } from './settings.ts'
import { type Writer, write } from './writer.ts'

/** How far back the example center's history begins. */
const EXAMPLE_DAYS = 60
const DAY = 86_400_000

export function isSetUp(writer: Writer): boolean {
  return readCenter(writer.db) !== undefined && readOperators(writer.db).length > 0
}

/** A place that was renamed or moved: an event of its own where something changed. */
export function changePlace(writer: Writer, { center, bench, timeZone, address }: Place, operator: string): void {
  const { db } = writer
  const known = readCenter(db)
  const benchName = readBenches(db).find(({ id }) => id === writer.bench)?.name
  const next: Center = { name: center, timeZone, address }
  transaction(db, () => {
    const events: CatalogueEvent[] = []
    if (JSON.stringify(known) !== JSON.stringify(next)) events.push({ type: 'center.defined.v1', center: next })
    if (benchName !== bench) events.push({ type: 'bench.defined.v1', bench: { id: writer.bench, name: bench } })
    for (const event of events) write(writer, catalogueStream(event), [event], { operator, via: 'key' })
  })
}

type SetUpPlaces = {
  readonly dataDir: string
  readonly resourcesDir: string
  readonly media: MediaStore
  readonly onProgress: (done: number, total: number) => void
}

/** Draws what the example center needs. What is loaded for it is asked for once in a bench's life, and must not be at every start. */
async function drawExample({ timeZone }: SetupAnswers, now: number, { resourcesDir, media, onProgress }: SetUpPlaces) {
  const { openLabelFonts } = await import('./printer/label-fonts.ts')
  const { drawExampleCenter } = await import('./example/draw-example-center.ts')
  return drawExampleCenter({
    dir: join(resourcesDir, 'example-center'),
    now: new Date(now),
    timeZone,
    typeface: openLabelFonts(join(resourcesDir, 'fonts')).outlined,
    keepPhoto: async (bytes) => {
      const kept = await media.keep(bytes)
      if (!kept.ok) throw new Error('the example center drew a picture that is none')
      return kept.value
    },
    onProgress,
  })
}

/** The example's past as commands of its people, each at its time. */
function exampleRecord(writer: Writer, definedBy: string): ExampleRecord {
  const actor = (at: Date, operator: string) => ({ operator, via: 'example', at: at.getTime() })
  return {
    define: (at, event) => void write(writer, catalogueStream(event), [event], actor(at, definedBy)),
    handle: (at, by, caseId, command) => handleCommand(writer, caseId, command, actor(at, by)),
    stock: (at, by, part, command) => handleStock(writer, part, command, actor(at, by)),
    openCase: (at, by, opened) => {
      const done = openNewCase(writer, opened, actor(at, by))
      if (!done.ok) throw new Error(`the example center's case was refused: ${done.error.type}`)
      return done.value
    },
  }
}

/**
 * The first-run answers become events, and with them the example center if it is wanted: one transaction. Until then the bench
 * is not set up: one that ends while the example's pictures are drawn shows the first-run page again.
 */
export async function setUp(writer: Writer, answers: SetupAnswers, places: SetUpPlaces): Promise<void> {
  const { db, bench, surroundings } = writer
  const now = surroundings.now()
  const begin = answers.example ? now - EXAMPLE_DAYS * DAY : now
  const recordExample = answers.example ? await drawExample(answers, now, places) : undefined
  transaction(db, () => {
    const first = defineOperator(writer, { name: answers.operator, role: 'admin' }, { operator: '', via: 'setup', at: begin })
    const events: readonly CatalogueEvent[] = [
      { type: 'center.defined.v1', center: { name: answers.center, timeZone: answers.timeZone, address: [] } },
      { type: 'bench.defined.v1', bench: { id: bench, name: answers.bench } },
    ]
    for (const event of events) write(writer, catalogueStream(event), [event], { operator: first.id, via: 'setup', at: begin })
    keepLocal(db, 'operator', first.id)
    keepLocal(db, 'settings', { ...readSettings(db), language: answers.language })
    keepLocal(db, 'printers', [firstPrinter(places.dataDir)])
    recordExample?.(exampleRecord(writer, first.id))
  })
}
