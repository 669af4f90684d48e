import { readLocal } from '../../../db/local-state.ts'
import type { Writer } from '../writer.ts'
import { presentKey, presentName } from './another-identity.ts'
import type { BenchKey } from './bench-key.ts'
import { type CloudClient, cloudClient } from './cloud-client.ts'

type Place = { readonly writer: Writer; readonly dataDir: string; readonly release: string }

export type Line = { readonly bench: string; readonly key: BenchKey; readonly client: CloudClient }

/**
 * By whom and how the cloud is spoken to now; nothing while this bench has none, or its key is gone. As long as the cloud does not know the identity this
 * bench goes on under, it is asked by the former one.
 */
export function lineNow({ writer, dataDir, release }: Place, by?: BenchKey): Line | undefined {
  const { db, surroundings } = writer
  const link = readLocal(db, 'cloud')
  const key = link == null ? undefined : (by ?? presentKey(db, dataDir))
  if (link == null || key === undefined) return undefined
  const { url, pin } = link
  const bench = presentName(db, dataDir, writer.bench)
  return { bench, key, client: cloudClient({ address: { url, ...(pin === undefined ? {} : { pin }) }, bench, key, release, surroundings }) }
}
