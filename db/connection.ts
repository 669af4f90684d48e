import Database from 'better-sqlite3'
import type { ReadableDb, WritableDb } from './handles.ts'

/** The one place that makes SQLite connections. `:memory:` is a store that ends with the connection. */
export function connect(file: string): WritableDb {
  return Object.assign(new Database(file), { rights: 'write' as const })
}

/** A second connection that can only read: for checks and reports beside the running bench. Throws when there is no such file. */
export function connectReadOnly(file: string): ReadableDb {
  return Object.assign(new Database(file, { readonly: true, fileMustExist: true }), { rights: 'read' as const })
}
