import type { Desk } from '../shared/bench/desk.ts'
import type { LastStep } from '../shared/bench/last-step.ts'
import type { PinTries } from '../shared/bench/pin-tries.ts'
import type { PrinterSettings, ScannerSettings, ScannerTest } from '../shared/contract/device.ts'
import type { CloudLink } from '../shared/contract/cloud.ts'
import type { Settings, SystemProblem } from '../shared/contract/system-status.ts'
import type { TypedPolicy } from '../shared/contract/policies-screen.ts'
import type { MediaLine } from '../shared/media/media-line.ts'
import type { RememberedMapping } from '../shared/import/mapping.ts'
import type { ReadableDb, WritableDb } from './handles.ts'
import { prepared } from './prepared.ts'
import type { SnapshotPlace } from './snapshot/snapshot-place.ts'
import { sql } from './sql.ts'

/** What belongs to this bench alone and is no event: the desk, its settings, its printers and scanners. Survives a restart, is not synced. */
export type LocalState = {
  readonly desk: Desk
  /** What can be taken back; null once it was. */
  readonly lastStep: LastStep | null
  /** Id of who works here now. */
  readonly operator: string
  /** By operator: wrong PINs typed here. One who is not in it has none. */
  readonly pinTries: Readonly<Record<string, PinTries>>
  readonly settings: Settings
  readonly printers: readonly PrinterSettings[]
  /** By the scanner's id, which survives unplugging. */
  readonly scanners: Readonly<Record<string, ScannerSettings>>
  readonly scannerTest: ScannerTest
  /** Minutes of work counted for a unit while nothing finished tells better. */
  readonly 'minutes-a-unit': number
  /** What must be said about the store until somebody has read it. */
  readonly problems: readonly SystemProblem[]
  /** What the marks of buyers are hashed by, hex. Made with the store. */
  readonly buyerMarkKey: string
  /** How the views were folded: see `VIEWS_VERSION`. */
  readonly viewsVersion: number
  /** By policy: what was typed here and neither published nor discarded yet, whether it can be read or not. */
  readonly policyTexts: Readonly<Record<string, TypedPolicy>>
  /** The cloud this bench is enrolled with. */
  readonly cloud: CloudLink | null
  /** In a snapshot, and nowhere else: where it stands. */
  readonly snapshot: SnapshotPlace
  /** SHA-256 of the snapshot this bench began from, for as long as it is not known that the center's log goes on from there. */
  readonly unprovenSnapshot: string | null
  /** SHA-256 of a snapshot that was no good: it is not fetched again. */
  readonly refusedSnapshot: string
  /** When the cloud's log was begun anew, milliseconds since 1970; null once every event has its place again. */
  readonly placesForgotten: number | null
  /** Whether the views are not folded by the order of that log yet. */
  readonly viewsStale: boolean
  /** The identity this bench had, for as long as the cloud does not know the new one. */
  readonly formerBench: string | null
  /** The identity this bench is about to go on under; its key lies beside the present one. */
  readonly nextBench: string | null
  /** How pictures go to the cloud. */
  readonly mediaLine: MediaLine
  /** The latest reading of another bench's clock. */
  readonly seenHlc: string
  /** Set of headers → what its columns mean; the one used last comes last. */
  readonly importMappings: Readonly<Record<string, RememberedMapping>>
}

const read = prepared<{ name: string }, { value: string }>((p) => sql.selectFrom('local').select('value').where('name', '=', p('name')))
const keep = prepared<{ name: string; value: string }>((p) =>
  sql
    .insertInto('local')
    .values({ name: p('name'), value: p('value') })
    .onConflict((on) => on.column('name').doUpdateSet({ value: p('value') })),
)

export function readLocal<Name extends keyof LocalState>(db: ReadableDb, name: Name): LocalState[Name] | undefined {
  const row = read.first(db, { name })
  return row === undefined ? undefined : (JSON.parse(row.value) as LocalState[Name])
}

export function keepLocal<Name extends keyof LocalState>(db: WritableDb, name: Name, value: LocalState[Name]): void {
  keep.run(db, { name, value: JSON.stringify(value) })
}
