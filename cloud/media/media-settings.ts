import { join } from 'node:path'
import type { Pool } from 'pg'
import { folderStore } from './folder-store.ts'
import type { MediaKept } from './media-store.ts'
import { s3Store } from './s3-store.ts'

type Env = Readonly<Record<string, string | undefined>>

const GIGABYTE = 1_000_000_000

function mostPerCenter(env: Env): number | undefined {
  if (!env.MENDBENCH_MEDIA_GB) return undefined
  const most = Number(env.MENDBENCH_MEDIA_GB) * GIGABYTE
  if (!(most > 0)) throw new Error(`MENDBENCH_MEDIA_GB must be a number of gigabytes, not ${env.MENDBENCH_MEDIA_GB}`)
  return most
}

function snapshotEvery(env: Env): number {
  const every = Number(env.MENDBENCH_SNAPSHOT_EVENTS || 20_000)
  if (!(every > 0)) throw new Error(`MENDBENCH_SNAPSHOT_EVENTS must be a number of events, not ${env.MENDBENCH_SNAPSHOT_EVENTS}`)
  return every
}

/** Where media are kept: in the bucket that is named, else in a folder below the cloud's data. */
export function mediaKept(env: Env, pool: Pool, dataFolder: string): MediaKept {
  const { S3_BUCKET, S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env
  const limits = { mostPerCenter: mostPerCenter(env), snapshotEvery: snapshotEvery(env) }
  if (!S3_BUCKET) return { store: folderStore(env.MENDBENCH_MEDIA || join(dataFolder, 'media')), ...limits }
  // Without keys the SDK looks where it always does: the machine's role, a profile.
  const credentials =
    S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY
      ? { credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY } }
      : {}
  // What is no AWS rarely has a name for each bucket.
  const endpoint = S3_ENDPOINT ? { endpoint: S3_ENDPOINT, forcePathStyle: true } : {}
  return { store: s3Store(pool, S3_BUCKET, { region: S3_REGION || 'us-east-1', ...credentials, ...endpoint }), ...limits }
}
