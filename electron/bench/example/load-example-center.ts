import { setImmediate } from 'node:timers/promises'
import type { CaseCommand } from '../../../shared/cases/commands.ts'
import type { CaseRefusal } from '../../../shared/cases/refusals.ts'
import type { Photo } from '../../../shared/cases/shots.ts'
import type { CatalogueEvent } from '../../../shared/catalogue/catalogue.ts'
import type { Typeface } from '../../../shared/labels/typeface.ts'
import type { Result } from '../../../shared/result.ts'
import { type ExampleData, readExampleData } from './example-data.ts'
import { pictureFactsOf } from './picture-facts.ts'
import { develop } from './picture/develop.ts'
import { letteringOf } from './picture/lettering.ts'
import { SHOT_SCENES } from './picture/shots.ts'
import { type Deed, type NewCaseForExample, scriptOf } from './script.ts'
import { workingTime } from './working-time.ts'

/** How the example's past gets into the log. Each call but `keepPhoto` is one durable transaction. */
export type ExampleRecord = {
  readonly define: (at: Date, event: CatalogueEvent) => void
  readonly handle: (at: Date, operator: string, caseId: string, command: CaseCommand) => Result<unknown, CaseRefusal>
  /** Seals the buyer, gives the RMA number, opens the case; returns its id. */
  readonly openCase: (at: Date, operator: string, opened: NewCaseForExample) => string
  /** Keeps the file and its thumbnail. */
  readonly keepPhoto: (bytes: Uint8Array, mediaType: string) => Promise<Photo>
}

export type ExampleInput = {
  /** Where the JSON files lie. */
  readonly dir: string
  readonly now: Date
  /** IANA name: the example's people work by day. */
  readonly timeZone: string
  /** For what is printed in the pictures; with outlines. */
  readonly typeface: Typeface
  readonly record: ExampleRecord
  readonly onProgress: (done: number, total: number) => void
}

/** Pictures drawn at the same time: each waits for other threads most of the while. */
const AT_ONCE = 3
/** Records between two breaths of the event loop. */
const BREATH = 20

/**
 * Fills an empty bench with the example center. All pictures are drawn and kept before the first event is recorded, so that
 * a break-off leaves no half-told past behind; nothing is recorded before 58 days ago or after `now`.
 */
export async function loadExampleCenter({ dir, now, timeZone, typeface, record, onProgress }: ExampleInput): Promise<void> {
  const data = await readExampleData(dir)
  const deeds = scriptOf(data.cases, workingTime(now, timeZone))
  const shots = deeds.filter((deed) => deed.type === 'photo')
  const total = shots.length + Math.ceil(deeds.length / BREATH)
  const letter = letteringOf(typeface)
  const photos = new Map<Deed, Photo>()
  onProgress(0, total)
  await inParallel(shots, async (deed) => {
    const scene = SHOT_SCENES[deed.shot](pictureFactsOf(data, deed.of, deed.take), letter)
    photos.set(deed, await record.keepPhoto(await develop(scene), 'image/jpeg'))
    onProgress(photos.size, total)
  })
  defineCatalogue(data, deeds, record)
  const caseIds = new Map<number, string>()
  for (const [at, deed] of deeds.entries()) {
    perform(deed, { data, record, photos, caseIds })
    if (at % BREATH !== BREATH - 1) continue
    onProgress(shots.length + Math.floor((at + 1) / BREATH), total)
    await setImmediate()
  }
  onProgress(total, total)
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values()
  const worker = async () => {
    for (const item of waiting) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

/** Products, parts and people are known a minute before the first case. */
function defineCatalogue({ products, parts, operators }: ExampleData, deeds: readonly Deed[], record: ExampleRecord): void {
  const [first] = deeds
  if (first === undefined) return
  const at = new Date(first.at.getTime() - 60_000)
  for (const operator of operators) record.define(at, { type: 'operator.defined.v1', operator })
  for (const { product } of products) record.define(at, { type: 'product.defined.v1', product })
  for (const part of parts) record.define(at, { type: 'part.defined.v1', part })
}

type Stage = {
  readonly data: ExampleData
  readonly record: ExampleRecord
  readonly photos: ReadonlyMap<Deed, Photo>
  readonly caseIds: Map<number, string>
}

/** A refusal is a mistake in the example's own files: it throws. */
function perform(deed: Deed, { data, record, photos, caseIds }: Stage): void {
  const { at, operator, of } = deed
  if (deed.type === 'open') {
    caseIds.set(of, record.openCase(at, operator, deed.opened))
    return
  }
  const caseId = caseIds.get(of)
  const command = deed.type === 'command' ? deed.command : photoCommand(deed, photos)
  const done = caseId === undefined ? undefined : record.handle(at, operator, caseId, command)
  if (done?.ok === true) return
  throw new Error(`The example's case ${data.cases[of]?.key ?? of} was refused ${command.type}: ${JSON.stringify(done?.error)}`)
}

function photoCommand(deed: Deed & { readonly type: 'photo' }, photos: ReadonlyMap<Deed, Photo>): CaseCommand {
  const photo = photos.get(deed)
  if (photo === undefined) throw new Error(`The picture ${deed.shot} was not drawn`)
  return { type: 'keep-photo', shot: deed.shot, photo }
}
