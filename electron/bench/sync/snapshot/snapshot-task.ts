import type { SnapshotPlace } from '../../../../db/snapshot/snapshot-place.ts'
import type { NewestSnapshot } from '../../../../shared/protocol/snapshot.ts'

/** What the thread does for the bench. Files by their full path. */
export type SnapshotTask =
  /** Copies the running store, strips the copy and packs it. */
  | { readonly do: 'make'; readonly store: string; readonly folder: string }
  /** Unpacks a file that came and looks at what is in it. */
  | {
      readonly do: 'open'
      readonly packed: string
      readonly sha256: string
      readonly unpacked: string
      readonly place: SnapshotPlace
      readonly bench: string
    }
  /** Puts a store in the place of the running one, with everything of this bench's own. Without `sha256` it is a new one, and the log is to be fetched from its beginning. */
  | { readonly do: 'place'; readonly unpacked: string; readonly store: string; readonly head: number; readonly sha256?: string }

export type MadeSnapshot = Omit<NewestSnapshot, 'bytes'> & { readonly file: string; readonly bytes: number }

/** What each task answers. `make`: nothing where the store has no place in its center's log now. `open`: why it is not taken. */
export type SnapshotAnswer = {
  readonly make: MadeSnapshot | undefined
  readonly open: string | undefined
  readonly place: undefined
}
