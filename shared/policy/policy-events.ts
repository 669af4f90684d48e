import type { Policy } from './policy-document.ts'

/**
 * The life of one policy, on the stream `policy:<id>`. Every event about a document holds the whole of it: what was published is frozen here, and a
 * version is never written twice.
 */
export type PolicyEvent =
  /** Kept to go on with later; judges nothing. */
  | { readonly type: 'policy.drafted.v1'; readonly policy: Policy; readonly note: string }
  | { readonly type: 'policy.draft-discarded.v1' }
  /** In force from now on. */
  | { readonly type: 'policy.published.v1'; readonly policy: Policy; readonly note: string }
  /** What version `to` said is in force again, as a new version. */
  | { readonly type: 'policy.rolled-back.v1'; readonly to: number; readonly policy: Policy; readonly note: string }
  /** A version that did not come into force, since another bench had published meanwhile, is looked at no more. `event` is the id it was written under. */
  | { readonly type: 'policy.lost-set-aside.v1'; readonly event: string }

/** The stream of a policy. */
export function policyStream(id: string): string {
  return `policy:${id}`
}

/** The policy of a stream, or nothing when it is another kind of stream. */
export function policyOfStream(stream: string): string | undefined {
  return stream.startsWith('policy:') ? stream.slice(7) : undefined
}
