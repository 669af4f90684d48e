import type { Rma } from '../cases/rma.ts'
import type { Localised } from '../i18n/localised.ts'
import type { PolicyProblem } from '../policy/assess.ts'
import type { PolicyRefusal } from '../policy/decide-policy.ts'
import type { Policy, PolicyName } from '../policy/policy-document.ts'
import type { PolicyTextFault } from '../policy/policy-text.ts'
import type { verdictLine } from '../policy/verdict-line.ts'

/** What was typed at this bench. `basedOn`: the version that was in force when it was begun, 0 for a policy nobody published. `at`: UTC. */
export type TypedPolicy = { readonly text: string; readonly basedOn: number; readonly at: string }

/** `published`: by whom and when (UTC); nothing for a version of the release. `restores`: the version it brought back. */
export type VersionCard = {
  readonly version: number
  /** The center's day. */
  readonly publishedOn: string
  readonly note: string
  readonly isInForce: boolean
  readonly published?: { readonly at: string; readonly by: string }
  readonly restores?: number
}

/** `version`: the number it would have had. `bench` and `by` are names; `at` is UTC. */
export type LostCard = {
  readonly event: string
  readonly version: number
  readonly note: string
  readonly at: string
  readonly by: string
  readonly bench: string
}

export type PolicyCard = {
  readonly id: string
  readonly name: Localised
  /** What it is for; nothing for the policy that judges everything else. */
  readonly appliesTo?: NonNullable<Policy['appliesTo']>
  /** The newest first; none where it was only drafted. */
  readonly versions: readonly VersionCard[]
  /** Published while another bench published too, and not in force; the oldest first. */
  readonly lost: readonly LostCard[]
  readonly draft?: { readonly at: string; readonly by: string; readonly note: string }
  /** When somebody typed here last what is neither kept nor published. */
  readonly typedAt?: string
}

export type PoliciesScreen = { readonly policies: readonly PolicyCard[]; readonly mayChange: boolean }

/** What the editor begins with. */
export type DraftScreen = { readonly id: string; readonly text: string; readonly basedOn: number; readonly note: string }

export type PolicyOutcome = { readonly done: true } | { readonly refused: PolicyRefusal }

export type Judged =
  | { readonly type: 'judged'; readonly line: ReturnType<typeof verdictLine> }
  | { readonly type: 'problem'; readonly policy: PolicyName; readonly problem: PolicyProblem }

/** A case, or an example, as it is judged now and as it would be. */
export type TriedCase =
  | { readonly type: 'unknown'; readonly text: string }
  | ({ readonly before: Judged; readonly after: Judged } & (
      | { readonly type: 'example'; readonly name: Localised }
      /** `kept`: the version its decision rests on, which no later one changes. */
      | { readonly type: 'case'; readonly caseId: string; readonly rma: Rma; readonly product: Localised; readonly kept?: PolicyName }
    ))

export type TriedPolicy =
  | { readonly type: 'tried'; readonly cases: readonly TriedCase[] }
  | { readonly type: 'not-a-policy'; readonly faults: readonly PolicyTextFault[] }
