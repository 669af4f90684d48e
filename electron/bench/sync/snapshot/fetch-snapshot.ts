import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { NewestSnapshot } from '../../../../shared/protocol/snapshot.ts'
import type { Result } from '../../../../shared/result.ts'
import type { CloudClient, CloudProblem } from '../cloud-client.ts'
import { fetchPicture } from '../fetch-picture.ts'
import { snapshotFolder } from './snapshot-folder.ts'

/** How often it is said how much has come, milliseconds. */
const TOLD_EVERY = 250

type Fetching = {
  readonly client: Pick<CloudClient, 'media'>
  readonly dataDir: string
  readonly newest: NewestSnapshot
  readonly signal: AbortSignal
  readonly onBytes: (bytes: number) => void
}

export type FetchedSnapshot = { readonly packed: string; readonly isResumed: boolean }

function bytesOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

/** Brings a snapshot into this bench's folder, going on where an earlier attempt at the same one broke off. Throws where the disk does not take it. */
export async function fetchSnapshot({
  client,
  dataDir,
  newest,
  signal,
  onBytes,
}: Fetching): Promise<Result<FetchedSnapshot, CloudProblem>> {
  const folder = snapshotFolder(dataDir)
  const name = `${newest.sha256}.part`
  mkdirSync(folder, { recursive: true })
  for (const other of readdirSync(folder)) if (other !== name) rmSync(join(folder, other), { recursive: true, force: true })
  const packed = join(folder, name)
  const timer = setInterval(() => onBytes(bytesOf(packed)), TOLD_EVERY)
  try {
    const fetched = await fetchPicture({ client, sha256: newest.sha256, part: packed, signal })
    return fetched.ok ? { ok: true, value: { packed, isResumed: fetched.value.isResumed } } : fetched
  } finally {
    clearInterval(timer)
  }
}
