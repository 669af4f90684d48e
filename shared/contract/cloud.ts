import { z } from 'zod'
import type { NotPermitted } from '../catalogue/permissions.ts'
import type { Rma } from '../cases/rma.ts'
import type { MediaRest } from '../media/media-line.ts'
import type { Held } from '../protocol/status.ts'

/** What a bench keeps of the cloud it is enrolled with. */
export type CloudLink = {
  readonly url: string
  /** SHA-256 of the only certificate that is trusted, hex. */
  readonly pin?: string
  readonly center: { readonly id: string; readonly name: string }
  readonly epoch: string
  /** Up to this number of the center's log everything is here. */
  readonly cursor: number
  readonly enrolledAt: string
  /** By which it draws the numbers of its cases. Absent where the cloud of before gave none, and while another identity is asked for. */
  readonly ordinal?: number
}

/** Why nothing goes to the cloud or comes from it. The first two mend themselves; the bench tries again. */
export const CLOUD_TROUBLES = [
  'unreachable',
  'busy',
  'untrusted',
  'not-a-cloud',
  'revoked',
  'unknown-bench',
  'fork',
  'broken',
  'version',
  'refused',
] as const
export type CloudTrouble = (typeof CLOUD_TROUBLES)[number]

export type CloudWork =
  | { readonly type: 'current' }
  | { readonly type: 'sending'; readonly left: number }
  /** `of` is how much there is to fetch in all, `done` how much of it has come. */
  | { readonly type: 'fetching'; readonly done: number; readonly of: number }
  /** The center's snapshot comes, from which this bench begins. Bytes. */
  | { readonly type: 'snapshot'; readonly step: 'fetching' | 'checking' | 'placing'; readonly done: number; readonly of: number }
  | { readonly type: 'trouble'; readonly trouble: CloudTrouble; readonly detail: string; readonly since: string; readonly againAt?: string }

export type CloudStatus =
  | { readonly type: 'none' }
  | {
      readonly type: 'enrolled'
      readonly url: string
      readonly center: string
      readonly work: CloudWork
      readonly unsent: { readonly events: number; readonly pictures: number; readonly bytes: number }
      /** Why no picture goes now. */
      readonly picturesRest?: MediaRest
      /** Pictures of this bench that cannot be sent: their files are gone or changed. */
      readonly picturesMissing: number
      /** When the cloud last answered, ISO 8601 UTC. */
      readonly heardAt?: string
      /** Cases that lie on other benches. */
      readonly held: readonly Held[]
    }

/** Who says that a case lies with him, and when his bench last said so, UTC. */
export type HeldBy = { readonly benchName: string; readonly operatorName: string; readonly seenAt: string }

export type CloudBench = {
  readonly bench: string
  readonly name: string
  readonly isThis: boolean
  readonly holds?: { readonly caseId: string; readonly rma: Rma; readonly operatorName: string; readonly seenAt: string }
}

/** An address as somebody types it or a code carries it. */
export const cloudAddress = z.object({
  url: z.url({ protocol: /^https?$/ }).max(300),
  code: z.string().trim().min(8).max(64),
  /** SHA-256 of the cloud's certificate, hex, with or without colons. */
  pin: z
    .string()
    .regex(/^[0-9a-fA-F:]{64,95}$/)
    .optional(),
  /** How this bench is called; needed where it has no name yet. */
  bench: z.string().trim().min(1).max(60).optional(),
})
export type CloudAddress = z.infer<typeof cloudAddress>

/** Where the cloud is now, or by what it proves itself; with a code also for a bench that it does not let in any more. */
export const mendedLine = cloudAddress.omit({ bench: true }).extend({ code: cloudAddress.shape.code.optional() })
export type MendedLine = z.infer<typeof mendedLine>

export const ENROL_REFUSALS = [
  'unreachable',
  'untrusted',
  'not-a-cloud',
  'unknown-code',
  'used-code',
  'expired-code',
  'enrolled-already',
  'name-needed',
  'other-center',
  'refused',
] as const
export type EnrolRefusal = (typeof ENROL_REFUSALS)[number]

/** `fingerprint`: with `untrusted`, SHA-256 of the certificate that was shown, hex: who knows the cloud's may compare it and name it as the pin. */
export type NotEnrolled = { readonly done: false; readonly refusal: EnrolRefusal; readonly detail: string; readonly fingerprint?: string }

export type Enrolled = { readonly done: true; readonly center: string; readonly toFetch: number } | NotEnrolled

/** Why a bench that belongs to a center did not get its line back: nothing was changed. */
export const MEND_REFUSALS = [...ENROL_REFUSALS, 'unknown-bench', 'revoked', 'not-enrolled'] as const
export type MendRefusal = (typeof MEND_REFUSALS)[number]

export type LineMended = { readonly done: true } | (Omit<NotEnrolled, 'refusal'> & { readonly refusal: MendRefusal }) | NotPermitted
