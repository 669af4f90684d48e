import type { ReadableDb } from '../handles.ts'
import { integrityFault } from '../integrity.ts'
import { readLocal } from '../local-state.ts'
import { newerStore } from '../migrate.ts'
import { VIEWS_VERSION } from '../project.ts'
import { verifyChain } from '../verify-chain.ts'
import type { SnapshotPlace } from './snapshot-place.ts'

function saysItStandsAt(db: ReadableDb, { center, epoch, head }: SnapshotPlace): boolean {
  const said = readLocal(db, 'snapshot')
  return said?.center === center && said.epoch === epoch && said.head === head
}

/** Events that stand where none of this snapshot may stand, or are of the bench that is about to begin from it. */
function strangeEvents(db: ReadableDb, head: number, bench: string): number {
  const row = db
    .prepare('SELECT count(*) AS n FROM event WHERE server_seq IS NULL OR server_seq > @head OR bench = @bench')
    .get({ head, bench })
  return (row as { n: number }).n
}

/**
 * Why a bench does not begin from a snapshot; nothing where it may. What can be told from the file alone is told: SQLite's structure, each bench's chain, and that
 * it is what was asked for. Whether the center's log goes on from it is found out by the next page.
 */
export function snapshotFault(db: ReadableDb, place: SnapshotPlace, bench: string): string | undefined {
  const newer = newerStore(db)
  if (newer !== undefined) return `the store is of a newer release (${newer.found})`
  const damage = integrityFault(db)
  if (damage !== undefined) return damage
  const views = readLocal(db, 'viewsVersion') ?? 1
  if (views > VIEWS_VERSION) return `the views are of a newer release (${views})`
  if (!saysItStandsAt(db, place)) return 'it is of another center, epoch or number'
  const strange = strangeEvents(db, place.head, bench)
  if (strange > 0) return `${strange} events do not belong into it`
  const [fault] = verifyChain(db).faults
  return fault === undefined ? undefined : `the chain of ${fault.bench} breaks at ${fault.seq}: ${fault.fault}`
}
