import { createHash } from 'node:crypto'
import { access } from 'node:fs/promises'
import { MEDIA_PATH } from '../../../shared/protocol/media.ts'
import { mediaFile, type MediaStore } from '../evidence/media-store.ts'
import type { CloudClient } from './cloud-client.ts'

/** `not-yet`: the bench that took it has not sent it. `away`: the cloud cannot be asked now. `spoiled`: what came is something else. */
export type FetchedMedia = 'here' | 'not-yet' | 'away' | 'spoiled'

type Place = { readonly dataDir: string; readonly media: MediaStore; readonly client: () => CloudClient | undefined }

/** Brings pictures that other benches took here when somebody looks at them. Looked at twice at once, one is fetched once. */
export function createMediaFetcher({ dataDir, media, client }: Place): { readonly fetch: (sha256: string) => Promise<FetchedMedia> } {
  const underWay = new Map<string, Promise<FetchedMedia>>()

  async function bring(sha256: string): Promise<FetchedMedia> {
    const isHere = await access(mediaFile(dataDir, sha256)).then(
      () => true,
      () => false,
    )
    if (isHere) return 'here'
    const given = await client()?.media({ method: 'GET', path: `${MEDIA_PATH}/${sha256}` })
    if (given === undefined) return 'away'
    if (!given.ok) return given.error.type === 'said' && given.error.error.kind === 'not-found' ? 'not-yet' : 'away'
    const { body } = given.value
    if (createHash('sha256').update(body).digest('hex') !== sha256) return 'spoiled'
    return (await media.keep(body)).ok ? 'here' : 'spoiled'
  }

  return {
    fetch: (sha256) => {
      const known = underWay.get(sha256)
      if (known !== undefined) return known
      const begun = bring(sha256).finally(() => underWay.delete(sha256))
      underWay.set(sha256, begun)
      return begun
    },
  }
}
