import type { WritableDb } from '../../db/handles.ts'
import type { SystemProblem } from '../../shared/contract/system-status.ts'
import type { Backups } from './backups.ts'
import type { BenchDesk } from './desk.ts'
import type { Cloud } from './sync/cloud.ts'
import type { DueWatch } from './due-watch.ts'
import type { Imports } from './import/imports.ts'
import type { MediaStore } from './evidence/media-store.ts'
import type { PhotoCodes } from './evidence/photo-codes.ts'
import type { Notices } from './notices.ts'
import type { Printing } from './printing.ts'
import type { RawScans } from './raw-scans.ts'
import type { Scanners } from './scanners.ts'
import type { Surroundings } from './surroundings.ts'
import type { Writer } from './writer.ts'

/** A running bench: what serves the window, the devices and the command line alike. */
export type Bench = {
  readonly db: WritableDb
  readonly writer: Writer
  readonly notices: Notices
  readonly desk: BenchDesk
  readonly media: MediaStore
  readonly photoCodes: PhotoCodes
  readonly printing: Printing
  readonly imports: Imports
  readonly scanners: Scanners
  readonly rawScans: RawScans
  readonly backups: Backups
  readonly cloud: Cloud
  readonly due: DueWatch
  readonly surroundings: Surroundings
  readonly dataDir: string
  readonly resourcesDir: string
  /** Folder of the built entries: workers lie in it. */
  readonly built: string
  readonly shell: 'electron' | 'browser'
  readonly version: string
  readonly problems: () => readonly SystemProblem[]
  readonly close: () => Promise<void>
}
