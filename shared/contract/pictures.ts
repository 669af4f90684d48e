import { z } from 'zod'
import type { Rma } from '../cases/rma.ts'
import type { MediaLine, MediaRest } from '../media/media-line.ts'

/** The case pictures belong to; absent: a parcel nobody has given to a case. */
export type PictureCase = { readonly caseId: string; readonly rma: Rma }

/** Pictures of one case that wait, and why they stand where they stand. */
export type PicturesOfCase = {
  readonly of?: PictureCase
  readonly pictures: number
  readonly bytes: number
  readonly why: 'claim' | 'due' | 'oldest'
  /** When the case is due, UTC. */
  readonly dueAt?: string
}

/** `not-fetched`: another bench took it. `lost`, `damaged`: this bench took it; its file is gone, or is not what it was. */
export type AbsentPicture = {
  readonly sha256: string
  readonly of?: PictureCase
  readonly why: 'not-fetched' | 'lost' | 'damaged'
}

/** How it stands with pictures between this bench and the cloud. */
export type PicturesScreen = {
  readonly line: MediaLine
  /** Whether the line is paid by the byte, where this is known. */
  readonly isMetered?: boolean
  readonly rest?: MediaRest
  readonly waiting: number
  /** Taken here, and cannot be sent: the file is gone or is not what it was. */
  readonly missing: number
  /** Still to go. */
  readonly bytes: number
  /** Gone since there was last nothing to send. */
  readonly sentBytes: number
  /** At the pace of late, where that can be told. */
  readonly secondsLeft?: number
  /** Whose pictures go next, in this order. */
  readonly next: readonly PicturesOfCase[]
}

/** Pictures that cases name and that are not here. `count`: all of them, more than are named. */
export type AbsentPictures = { readonly absent: readonly AbsentPicture[]; readonly count: number }

export const pictureAsked = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) })

/** `not-yet`: the bench that took it has not sent it. `unknown`: no case names such a picture. */
export type PictureFetched = 'here' | 'not-yet' | 'away' | 'spoiled' | 'no-room' | 'unknown'
