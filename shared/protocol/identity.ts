import { z } from 'zod'
import { base64 } from './seal.ts'

/**
 * `POST /v1/rotate-key`: another key for this bench from the next request on. The request itself is signed by the old one; `proof` is the new one's over
 * `rotatedText`.
 */
export const rotateKeyRequest = z.object({ publicKey: base64, proof: base64 })
export type RotateKeyRequest = z.infer<typeof rotateKeyRequest>

/**
 * `POST /v1/new-identity`: this bench goes on under another name, since its numbers were used twice (its store was copied, or put back from a
 * backup). The old identity may not push any more; the admin is told.
 */
export const newIdentityRequest = z.object({
  bench: z.object({ id: z.string().min(3).max(100), name: z.string().min(1).max(60) }),
  publicKey: base64,
  proof: base64,
  reason: z.enum(['fork', 'restored']),
})
export type NewIdentityRequest = z.infer<typeof newIdentityRequest>

export const rotateKeyReply = z.object({ bench: z.string(), now: z.number().int() })
export type RotateKeyReply = z.infer<typeof rotateKeyReply>

/** `ordinal`: as when a bench enrols, and another one than the old identity had. */
export const newIdentityReply = rotateKeyReply.extend({ ordinal: z.number().int().positive() })
export type NewIdentityReply = z.infer<typeof newIdentityReply>

export function rotatedText(bench: string, publicKey: string): string {
  return ['mendbench-key-1', bench, publicKey].join('\n')
}
