import type { Database } from 'better-sqlite3'

/** A connection that may read. Functions that only read ask for this. */
export type ReadableDb = Database & { readonly rights: 'read' | 'write' }

/** A connection that may write: one a process, held by the bench process alone. */
export type WritableDb = Database & { readonly rights: 'write' }
