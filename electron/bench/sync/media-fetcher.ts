import { access } from 'node:fs/promises'
import { checkMedia, mediaFile, mediaPart, type MediaStore } from '../evidence/media-store.ts'
import type { CloudClient } from './cloud-client.ts'
import { fetchPicture } from './fetch-picture.ts'

/** `not-yet`: the bench that took it has not sent it. `away`: the cloud cannot be asked now. `spoiled`: what came is something else. `no-room`: the disk does not take it. */
export type FetchedMedia = 'here' | 'not-yet' | 'away' | 'spoiled' | 'no-room'

export type MediaFetcher = {
  readonly fetch: (sha256: string) => Promise<FetchedMedia>
  /** The same, and what is here is looked at first: a file that is not what it was is brought anew. */
  readonly fetchSound: (sha256: string) => Promise<FetchedMedia>
  readonly close: () => Promise<void>
}

type Place = { readonly dataDir: string; readonly media: MediaStore; readonly client: () => CloudClient | undefined }

/** Brings pictures that other benches took here when somebody looks at them. Looked at twice at once, one is fetched once. */
export function createMediaFetcher({ dataDir, media, client }: Place): MediaFetcher {
  const underWay = new Map<string, Promise<FetchedMedia>>()
  const ending = new AbortController()

  async function bring(sha256: string): Promise<FetchedMedia> {
    const isHere = await access(mediaFile(dataDir, sha256)).then(
      () => true,
      () => false,
    )
    return isHere ? 'here' : fromCloud(sha256)
  }

  async function fromCloud(sha256: string): Promise<FetchedMedia> {
    const cloud = client()
    if (cloud === undefined) return 'away'
    const fetched = await fetchPicture({ client: cloud, sha256, part: mediaPart(dataDir, sha256), signal: ending.signal })
    if (!fetched.ok) return fetched.error.type === 'said' && fetched.error.error.kind === 'not-found' ? 'not-yet' : 'away'
    if (await media.keepPart(sha256)) return 'here'
    // The beginning may be what an earlier attempt left: the whole of it is asked for once.
    return fetched.value.isResumed ? fromCloud(sha256) : 'spoiled'
  }

  async function bringSound(sha256: string): Promise<FetchedMedia> {
    return (await checkMedia(dataDir, sha256)) === 'sound' ? 'here' : fromCloud(sha256)
  }

  const once = (how: (sha256: string) => Promise<FetchedMedia>) => (sha256: string) => {
    const known = underWay.get(sha256)
    if (known !== undefined) return known
    const begun = how(sha256)
      .catch((): FetchedMedia => 'no-room')
      .finally(() => underWay.delete(sha256))
    underWay.set(sha256, begun)
    return begun
  }

  return {
    fetch: once(bring),
    fetchSound: once(bringSound),
    close: async () => {
      ending.abort()
      await Promise.all(underWay.values())
    },
  }
}
