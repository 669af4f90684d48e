import { z } from 'zod'

export const FORMAT = 'mendbench-center-1'
export const MANIFEST = 'manifest.json'

/** What an export has. Written last: without it an export is not whole. */
export const manifest = z.object({
  format: z.literal(FORMAT),
  center: z.object({ id: z.string(), name: z.string() }),
  /** ISO 8601 UTC. */
  exportedAt: z.string(),
  epoch: z.string(),
  /** Place of the last event that is in it. */
  head: z.number().int().nonnegative(),
  events: z.number().int().nonnegative(),
  /** Whether the keys are in it by which buyers' names and addresses can be read. */
  hasBuyerKeys: z.boolean(),
  media: z.object({
    there: z.number().int().nonnegative(),
    /** Hashes of those whose row was there and whose file was not, or had another hash. */
    missing: z.array(z.string()),
  }),
  /** Every file but the media, which go by their hash: bytes and SHA-256. */
  files: z.array(z.object({ name: z.string(), bytes: z.number().int(), sha256: z.string() })),
})
export type Manifest = z.infer<typeof manifest>

/** One line of `events/*.jsonl`. */
export const exportedEvent = z.object({
  seq: z.number().int().positive(),
  bench: z.string(),
  benchSeq: z.number().int().positive(),
  disposition: z.string(),
  receivedAt: z.string(),
  /** The exact text, whose SHA-256 is what the bench's next event names. */
  body: z.string(),
})

/** One line of `seals.jsonl`. */
export const exportedSeal = z.object({ bench: z.string(), benchSeq: z.number().int(), hash: z.string(), signature: z.string() })

/** One line of `media.jsonl`. */
export const exportedMedia = z.object({ file: z.string().regex(/^[0-9a-f]{64}(\.[a-z0-9]+)?$/), sha256: z.string() })

/** One line of `benches.jsonl`. */
export const exportedBench = z.object({
  bench: z.string(),
  name: z.string(),
  /** Raw Ed25519, base64; of the newest key. */
  publicKey: z.string(),
  /** Those it had before. Absent in exports of before they were kept. */
  formerKeys: z.array(z.string()).optional(),
  state: z.string(),
  replaces: z.string().nullable(),
  enrolledAt: z.string(),
})
