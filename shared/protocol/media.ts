import { z } from 'zod'
import { hash } from './seal.ts'

/**
 * Pictures and films go by the tus protocol (1.0.0) below `/v1/media`, each named by its SHA-256, after the events that speak of them.
 * `Upload-Metadata` carries these, base64 by tus's rule. A picture counts only when the whole of it has its hash. `GET /v1/media/<sha256>`
 * gives it to any bench of the center, `HEAD` says whether it is there.
 */
export const mediaMetadata = z.object({
  sha256: hash,
  /** `image/jpeg` and the like. */
  type: z.string().max(100),
})
export type MediaMetadata = z.infer<typeof mediaMetadata>

export const MEDIA_PATH = '/v1/media'
/** The largest single file, bytes: ten minutes of film from a phone. */
export const MOST_MEDIA_BYTES = 1_000_000_000
