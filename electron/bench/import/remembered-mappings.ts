import type { ReadableDb, WritableDb } from '../../../db/handles.ts'
import { keepLocal, readLocal } from '../../../db/local-state.ts'
import { type RememberedMapping, headersKey } from '../../../shared/import/mapping.ts'

/** Sets of headers remembered: more kinds of lists than any center gets. */
const KEPT = 50

export function rememberedMappings(db: ReadableDb): Readonly<Record<string, RememberedMapping>> {
  return readLocal(db, 'importMappings') ?? {}
}

/** Lists with these headers are read so from here on. */
export function rememberMapping(db: WritableDb, headers: readonly string[], mapping: RememberedMapping): void {
  const key = headersKey(headers)
  const { [key]: _, ...others } = rememberedMappings(db)
  keepLocal(db, 'importMappings', Object.fromEntries([...Object.entries(others).slice(1 - KEPT), [key, mapping]]))
}
