import type { LostVersion } from './lost-versions.ts'
import type { Policy } from './policy-document.ts'

/** A version as it was published. `at` is UTC; nothing for one that came with the release. `restores`: the version it brought back. */
export type PolicyVersion = {
  readonly policy: Policy
  readonly note: string
  readonly published?: { readonly at: string; readonly operator: string }
  readonly restores?: number
}

export type PolicyDraft = { readonly policy: Policy; readonly note: string; readonly at: string; readonly operator: string }

/** A policy with all its versions, the newest last, which is in force; those that never came into force; and the draft somebody keeps. */
export type PolicyRecord = {
  readonly versions: readonly PolicyVersion[]
  readonly lost: readonly LostVersion[]
  readonly draft?: PolicyDraft
}

/** The version that judges now; nothing for a policy that was only drafted. */
export function inForce({ versions }: PolicyRecord): PolicyVersion | undefined {
  return versions.at(-1)
}
