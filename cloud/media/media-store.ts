import type { Readable } from 'node:stream'
import type { DataStore } from '@tus/server'

/** From and to, both included, bytes. */
export type ByteRange = { readonly start: number; readonly end: number }

/** Where the bytes of uploads lie, named by the upload: `<center>/<random>`. */
export type MediaStore = {
  /** What tus writes into. */
  readonly incoming: DataStore
  readonly read: (upload: string, range?: ByteRange) => Promise<Readable>
  /** Makes sure that what was written outlasts a power cut. */
  readonly settle: (upload: string) => Promise<void>
  /** Removes what there is of an upload, finished or not. */
  readonly remove: (upload: string) => Promise<void>
}

/**
 * The store and how much of it a center may fill, bytes; without a number as much as there is. `snapshotEvery`: by so many events a center's log has grown when
 * another snapshot of it is wanted.
 */
export type MediaKept = { readonly store: MediaStore; readonly mostPerCenter: number | undefined; readonly snapshotEvery: number }
