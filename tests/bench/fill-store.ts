import { sealBuyer } from '../../db/buyer-vault.ts'
import { append } from '../../db/event-log.ts'
import type { WritableDb } from '../../db/handles.ts'
import { keepIdentity } from '../../db/identity.ts'
import { keepLocal } from '../../db/local-state.ts'
import { openStore } from '../../db/open.ts'
import { projectStream } from '../../db/project.ts'
import { transaction } from '../../db/transaction.ts'
import type { CaseEvent } from '../../shared/cases/events.ts'
import type { StageName } from '../../shared/cases/workflow.ts'
import { catalogueStream } from '../../shared/catalogue/streams.ts'
import { type AnyEvent, caseStream } from '../../shared/event.ts'
import { uuidV7 } from '../../shared/uuid-v7.ts'
import { type Dice, throwDice } from './dice.ts'
import { BENCH, CATALOGUE, OPERATORS } from './sample-catalogue.ts'
import { sampleBuyer, sampleCase } from './sample-case.ts'
import { briefJourney, wholeJourney } from './sample-journey.ts'

/** Cases not finished yet: parcels on their way, and units somewhere between the dock and the shelf. */
const EXPECTED = 1_600
const IN_WORK = 400
const WORK_STAGES: readonly StageName[] = ['received', 'inspecting', 'diagnosing', 'deciding', 'repairing', 'testing', 'packing', 'ready']
/** One finished case in so many has all its events; the others have two. */
const WHOLE_JOURNEY_EVERY = 400
/** Of so many cases the marketplace names the buyer of one. */
const BUYER_KNOWN_EVERY = 4

/** Milliseconds since 1970 of the first case; the last one comes two years later. */
const BEGIN = Date.UTC(2024, 10, 1)
const SPAN = 730 * 86_400_000
const CASES_A_TRANSACTION = 5_000
/** KiB, while filling: the whole of the indexes, so that no page is read back. */
const FILL_CACHE = 2 * 1024 * 1024

function eventsOf(db: WritableDb, no: number, cases: number, at: number, dice: Dice, newId: () => string): readonly CaseEvent[] {
  const facts = sampleCase(dice, no, cases, new Date(at).toISOString().slice(0, 10))
  const buyer = dice.once(BUYER_KNOWN_EVERY) ? { buyer: sealBuyer(db, newId(), sampleBuyer(dice), dice.bytes) } : {}
  const opened = { ...facts, ...buyer }
  if (no >= cases - EXPECTED) return [opened]
  if (no >= cases - EXPECTED - IN_WORK) return wholeJourney(opened, dice.pick(WORK_STAGES), dice)
  return dice.once(WHOLE_JOURNEY_EVERY) ? wholeJourney(opened, 'closed', dice) : briefJourney(opened)
}

/**
 * Makes a store of so many cases through the project's own append and project: what it holds is what a center's store holds
 * after two years. The same seed makes the same store, but for nothing. Durability is off only until the last line.
 */
export function fillStore(file: string, cases: number, seed: number, onProgress: (done: number) => void): void {
  const opened = openStore(file)
  if (!opened.ok) throw new Error(`the store could not be made: ${opened.error.type}`)
  const db = opened.value
  db.pragma('synchronous = OFF')
  db.pragma(`cache_size = -${FILL_CACHE}`)
  const dice = throwDice(seed)

  function write(stream: string, events: readonly AnyEvent[], now: number): void {
    const operator = dice.pick(OPERATORS).id
    const newId = (at: number) => uuidV7(at, dice.bytes(10))
    projectStream(db, stream, append(db, BENCH, stream, events, { operator, via: 'example', now, newId }))
  }

  transaction(db, () => {
    keepIdentity(db, BENCH)
    for (const event of CATALOGUE) write(catalogueStream(event), [event], BEGIN)
    keepLocal(db, 'operator', OPERATORS[0]?.id ?? '')
    keepLocal(db, 'printers', [])
  })
  for (let done = 0; done < cases; done += CASES_A_TRANSACTION) {
    const end = Math.min(done + CASES_A_TRANSACTION, cases)
    transaction(db, () => {
      for (let no = done; no < end; no += 1) {
        const at = BEGIN + Math.floor((no / cases) * SPAN)
        const newId = () => uuidV7(at, dice.bytes(10))
        write(caseStream(newId()), eventsOf(db, no, cases, at, dice, newId), at)
      }
    })
    onProgress(end)
  }
  db.pragma('synchronous = FULL')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}
