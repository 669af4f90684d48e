import { stat } from 'node:fs/promises'
import { readLocal } from '../../../db/local-state.ts'
import { DEFAULT_MEDIA_LINE, type LineSaid, type MediaRest, isMetered, restOf } from '../../../shared/media/media-line.ts'
import { type SendPace, paceAfter, secondsLeft } from '../../../shared/media/send-pace.ts'
import { keepUpload, missingPictures, nextUpload, unsentPictures } from '../../../db/media-upload.ts'
import type { MediaUploadTable } from '../../../db/tables.ts'
import { checkMedia, mediaFile } from '../evidence/media-store.ts'
import type { Writer } from '../writer.ts'
import { backOff } from './back-off.ts'
import type { CloudClient, CloudProblem } from './cloud-client.ts'
import { sendPicture } from './send-picture.ts'

export type MediaStatus = {
  readonly pictures: number
  readonly bytes: number
  /** Pictures that lie here no more and can never be sent. */
  readonly missing: number
  readonly rest?: MediaRest
  readonly isMetered?: boolean
  /** Bytes that went since there was last nothing to send. */
  readonly sentBytes: number
  /** At the pace of late, where that can be told and pictures go. */
  readonly secondsLeft?: number
}

export type MediaSender = {
  /** There is another picture, the cloud is there, or a setting has changed. */
  readonly wake: () => void
  readonly status: () => MediaStatus
  /** What the window's system says of the line this machine is on. */
  readonly tellLine: (said: LineSaid) => void
  readonly close: () => Promise<void>
}

type Place = {
  readonly writer: Pick<Writer, 'db' | 'surroundings' | 'notices'>
  readonly dataDir: string
  /** Nothing while this bench has no cloud. */
  readonly client: () => CloudClient | undefined
}

const SMALLEST_PIECE = 64 * 1024
const LARGEST_PIECE = 8 * 1024 * 1024
/** A piece should take about so long, milliseconds: what a cut loses is no more. */
const PIECE_TIME = 4000

/** Sends the pictures of this bench one after the other, the urgent ones first, for as long as it runs. Events never wait for it. */
export function createMediaSender({ writer, dataDir, client }: Place): MediaSender {
  const { db, surroundings, notices } = writer
  const line = () => readLocal(db, 'mediaLine') ?? DEFAULT_MEDIA_LINE
  let said: LineSaid = {}
  const rest = () => restOf(line(), said)
  let sentBytes = 0
  let pace: SendPace = []
  let failures = 0
  let isClosed = false
  let isWoken = false
  let end: (() => void) | undefined
  let piece = 256 * 1024
  const ending = new AbortController()

  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      end = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  /** Whatever else wakes the sender meanwhile: a limit is a limit. */
  async function waitOut(end: number): Promise<void> {
    for (let left = end - surroundings.now(); left > 0 && !ending.signal.aborted && rest() === undefined; left = end - surroundings.now())
      await pause(left)
  }

  /** Pieces become larger on a fast line and smaller on a slow one; with a limit the time a piece should have taken is waited out. */
  async function onPiece(upload: MediaUploadTable, bytes: number, since: number): Promise<boolean> {
    keepUpload(db, upload)
    if (bytes > 0) notices.tell({ topic: 'cloud' })
    const took = surroundings.now() - since
    if (bytes > 0) piece = Math.min(LARGEST_PIECE, Math.max(SMALLEST_PIECE, took < PIECE_TIME ? piece * 2 : piece / 2))
    const { bytesPerSecond } = line()
    if (bytesPerSecond !== undefined && bytes > 0) await waitOut(surroundings.now() - took + (bytes / bytesPerSecond) * 1000)
    if (bytes > 0) {
      sentBytes += bytes
      pace = paceAfter(pace, bytes, surroundings.now() - since)
    }
    return !isClosed && rest() === undefined
  }

  const pieceBytes = () => {
    const { bytesPerSecond = Number.POSITIVE_INFINITY } = line()
    return Math.max(SMALLEST_PIECE, Math.min(piece, bytesPerSecond * 2))
  }

  async function send(cloud: CloudClient, upload: MediaUploadTable): Promise<CloudProblem | undefined> {
    const file = mediaFile(dataDir, upload.sha256)
    const there = await stat(file).catch(() => undefined)
    if (there?.size !== upload.bytes) {
      surroundings.log.error({ sha256: upload.sha256 }, 'a picture that was to be sent is not here any more')
      keepUpload(db, { ...upload, state: 'missing' })
      return undefined
    }
    let since = surroundings.now()
    const sent = await sendPicture(
      {
        client: cloud,
        file,
        pieceBytes,
        signal: ending.signal,
        onPiece: async (now, bytes) => {
          const mayGoOn = await onPiece(now, bytes, since)
          since = surroundings.now()
          return mayGoOn
        },
      },
      upload,
    )
    if (sent.ok) {
      if (sent.value.sent >= upload.bytes) keepUpload(db, { ...sent.value, state: 'sent', url: null })
      return undefined
    }
    piece = SMALLEST_PIECE
    if (sent.error.type === 'said' && sent.error.error.kind === 'malformed') await doubt(upload)
    else if (sent.error.type === 'said') keepUpload(db, { ...upload, tries: upload.tries + 1 })
    return sent.error
  }

  /** The cloud read something else than was announced: either the line spoiled it, or the file here is no longer what it was. */
  async function doubt(upload: MediaUploadTable): Promise<void> {
    const state = (await checkMedia(dataDir, upload.sha256)) === 'sound' ? 'waiting' : 'missing'
    keepUpload(db, { ...upload, state, url: null, sent: 0, tries: upload.tries + 1 })
  }

  async function run(): Promise<void> {
    while (!ending.signal.aborted) {
      isWoken = false
      const cloud = rest() === undefined ? client() : undefined
      const upload = cloud === undefined ? undefined : nextUpload(db)
      if (cloud === undefined || upload === undefined) {
        if (unsentPictures(db).pictures === 0) sentBytes = 0
        // Woken when there is something; looked at now and then all the same.
        await pause(60_000)
        continue
      }
      const problem = await send(cloud, upload)
      notices.tell({ topic: 'cloud' })
      failures = problem === undefined ? 0 : failures + 1
      if (problem === undefined || isClosed || isWoken) continue
      const retryAfter = problem.type === 'said' ? (problem.error.retryAfter ?? 0) : 0
      await pause(backOff(failures, surroundings.random(1).readUInt8(0) / 255, retryAfter))
    }
  }

  const running = run().catch((error: unknown) => surroundings.log.error({ error }, 'sending pictures ended by a bug; the bench works on'))
  const wake = () => {
    isWoken = true
    end?.()
  }
  return {
    wake,
    status: () => {
      const [left, resting, metered] = [unsentPictures(db), rest(), isMetered(said)]
      const seconds = resting === undefined && failures === 0 ? secondsLeft(pace, left.bytes) : undefined
      return {
        ...left,
        missing: missingPictures(db),
        sentBytes,
        ...(resting === undefined ? {} : { rest: resting }),
        ...(metered === undefined ? {} : { isMetered: metered }),
        ...(seconds === undefined || left.pictures === 0 ? {} : { secondsLeft: seconds }),
      }
    },
    tellLine: (now) => {
      said = now
      wake()
      notices.tell({ topic: 'cloud' })
    },
    close: async () => {
      isClosed = true
      ending.abort()
      end?.()
      await running
    },
  }
}
