import { readLocal } from '../../../../db/local-state.ts'
import type { MediaUploadTable } from '../../../../db/tables.ts'
import { SNAPSHOT_TYPE } from '../../../../shared/protocol/snapshot.ts'
import { type Result, ok, refuse } from '../../../../shared/result.ts'
import { storeFile } from '../../store/store-file.ts'
import type { Writer } from '../../writer.ts'
import type { CloudClient, CloudProblem } from '../cloud-client.ts'
import { sendPicture } from '../send-picture.ts'
import type { InThread } from './in-snapshot-thread.ts'
import { CAN_PACK } from './pack-file.ts'
import { emptySnapshotFolder, removeSnapshotFolder } from './snapshot-folder.ts'
import type { MadeSnapshot } from './snapshot-task.ts'

/** What came of a look at whether a snapshot is wanted. `not-now`: this bench is not in step, or has no line to spend. */
export type Offered = 'not-now' | 'not-wanted' | 'not-taken' | 'taken' | 'failed'

export type SnapshotMaker = {
  /** Makes a snapshot and sends it, where the cloud wants one of this bench. */
  readonly offer: () => Promise<Offered>
  readonly close: () => Promise<void>
}

type Place = {
  readonly writer: Pick<Writer, 'db' | 'surroundings'>
  readonly dataDir: string
  readonly client: () => CloudClient | undefined
  /** Whether this bench has all of its center's log, and the line may be used for more than events. */
  readonly mayMake: () => boolean
  readonly thread: InThread
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const PIECE_BYTES = 1024 * 1024
/** So often a broken line is taken up again where the last piece arrived, before the next hour. */
const TRIES = 5
const APART = 3_000

/** Asks a minute after its start and then every hour whether a snapshot of the center is wanted. What takes long is done in a thread. */
export function createSnapshotMaker({ writer, dataDir, client, mayMake, thread }: Place): SnapshotMaker {
  const { db, surroundings } = writer
  const ending = new AbortController()
  let askedAt = surroundings.now() - HOUR + MINUTE
  let underWay: Promise<Offered> | undefined

  async function send(cloud: CloudClient, { file, sha256, bytes }: MadeSnapshot): Promise<Result<undefined, CloudProblem>> {
    let upload: MediaUploadTable = {
      sha256,
      stream: '',
      seq: 0,
      bytes,
      type: SNAPSHOT_TYPE,
      state: 'waiting',
      url: null,
      sent: 0,
      tries: 0,
    }
    for (let left = TRIES; ; left -= 1) {
      const sent = await sendPicture(
        {
          client: cloud,
          file,
          pieceBytes: () => PIECE_BYTES,
          signal: ending.signal,
          onPiece: async (now) => {
            upload = now
            return !ending.signal.aborted
          },
        },
        upload,
      )
      if (sent.ok) return ok(undefined)
      if (sent.error.type === 'said' || left === 0 || ending.signal.aborted) return refuse(sent.error)
      await new Promise((resolve) => setTimeout(resolve, APART))
    }
  }

  async function make(cloud: CloudClient): Promise<Offered> {
    const folder = emptySnapshotFolder(dataDir)
    try {
      const made = await thread({ do: 'make', store: storeFile(dataDir), folder }, ending.signal)
      if (made === undefined) return 'not-now'
      const sent = await send(cloud, made)
      if (!sent.ok) throw new Error(JSON.stringify(sent.error))
      const { file: _file, bytes, ...offer } = made
      const answered = await cloud.snapshot({ canMake: true, offer })
      if (!answered.ok) throw new Error(JSON.stringify(answered.error))
      const isTaken = answered.value.newest?.sha256 === made.sha256
      surroundings.log.info({ head: made.head, bytes, isTaken }, 'a snapshot of the center was made')
      return isTaken ? 'taken' : 'not-taken'
    } finally {
      removeSnapshotFolder(dataDir)
    }
  }

  async function look(): Promise<Offered> {
    const cloud = client()
    if (cloud === undefined || !CAN_PACK || readLocal(db, 'cloud') == null || !mayMake()) return 'not-now'
    askedAt = surroundings.now()
    const asked = await cloud.snapshot({ canMake: true })
    if (!asked.ok || !asked.value.wanted) return 'not-wanted'
    return make(cloud)
  }

  const offer = () => {
    underWay ??= look()
      .catch((error: unknown): Offered => {
        surroundings.log.warn({ error }, 'no snapshot could be made; it is tried again')
        return 'failed'
      })
      .finally(() => void (underWay = undefined))
    return underWay
  }
  const timer = setInterval(() => {
    if (Math.abs(surroundings.now() - askedAt) >= HOUR) void offer()
  }, MINUTE)
  return {
    offer,
    close: async () => {
      clearInterval(timer)
      ending.abort()
      await underWay
    },
  }
}
