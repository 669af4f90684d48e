import { z } from 'zod'
import { base64 } from './seal.ts'

/** `POST /v1/enrol`: a bench asks for access with a one-use code. The only request that is not signed by a bench that is known already. */
export const enrolRequest = z.object({
  /** As the admin gave it: letters and digits, blanks and dashes are of no account. */
  code: z.string().min(8).max(64),
  bench: z.object({ id: z.string().min(3).max(100), name: z.string().min(1).max(60) }),
  /** Ed25519, raw 32 bytes, base64. */
  publicKey: base64,
  release: z.string().max(40),
  /** The center this bench belongs to already: a code of another one does not let it in. Absent where it comes for the first time. */
  center: z.string().min(1).max(100).optional(),
  /** By the private half over `enrolledText`: whoever enrols has it. */
  proof: base64,
})
export type EnrolRequest = z.infer<typeof enrolRequest>

export const enrolReply = z.object({
  center: z.object({ id: z.string(), name: z.string() }),
  /** Changes when the cloud is restored from a backup. */
  epoch: z.string(),
  /** The last number of the center's log: how much a new bench has to pull. */
  head: z.number().int().nonnegative(),
  /** This bench's alone in its center, from 1: it says from which part of the numbers a bench draws those of its cases. */
  ordinal: z.number().int().positive(),
  now: z.number().int(),
})
export type EnrolReply = z.infer<typeof enrolReply>

export function enrolledText(code: string, bench: string, publicKey: string): string {
  return ['mendbench-enrol-1', code.toUpperCase().replace(/[\s-]/g, ''), bench, publicKey].join('\n')
}
