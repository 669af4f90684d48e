import { mkdir, open, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { MEDIA_PATH } from '../../../shared/protocol/media.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'
import type { CloudClient, CloudProblem } from './cloud-client.ts'

type Fetching = {
  readonly client: Pick<CloudClient, 'media'>
  readonly sha256: string
  /** Where it is put together. */
  readonly part: string
  readonly signal: AbortSignal
}

const PART_OF_IT = 206

async function bytesOf(file: string): Promise<number> {
  return (await stat(file).catch(() => undefined))?.size ?? 0
}

/** Asks for what is not here yet and writes it behind what is. */
async function fetchRest({ client, sha256, part, signal }: Fetching, from: number): Promise<Result<undefined, CloudProblem>> {
  let failure: unknown
  const given = await client.media({
    method: 'GET',
    path: `${MEDIA_PATH}/${sha256}`,
    headers: from === 0 ? {} : { range: `bytes=${from}-` },
    signal,
    take: async ({ status }, pieces) => {
      const handle = await open(part, status === PART_OF_IT ? 'a' : 'w')
      try {
        for await (const piece of pieces)
          await handle.appendFile(piece).catch((error: unknown) => {
            failure = error
            throw error
          })
      } finally {
        await handle.close()
      }
    },
  })
  // The disk's word, not the line's.
  if (failure !== undefined) throw failure
  return given.ok ? ok(undefined) : refuse(given.error)
}

/**
 * Brings a picture or film from the cloud piece by piece into the file `part`, going on where it broke off, now or at an earlier time, for as long as
 * each attempt brings something. Throws where the disk does not take it.
 */
export async function fetchPicture(fetching: Fetching): Promise<Result<{ readonly isResumed: boolean }, CloudProblem>> {
  const { part } = fetching
  await mkdir(dirname(part), { recursive: true })
  const first = await bytesOf(part)
  for (let from = first; ; ) {
    const given = await fetchRest(fetching, from)
    if (given.ok) return ok({ isResumed: first > 0 })
    const here = await bytesOf(part)
    if (given.error.type === 'said' || fetching.signal.aborted || here <= from) return given
    from = here
  }
}
