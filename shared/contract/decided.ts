import type { CaseRefusal } from '../cases/refusals.ts'
import type { Rma } from '../cases/rma.ts'
import type { StageName } from '../cases/workflow.ts'
import type { Localised } from '../i18n/localised.ts'

/** So many cases are chosen and decided at once: more is a list nobody has looked at. */
export const MOST_AT_ONCE = 500

/** A case of the queue as far as choosing what may be done with it needs to know. */
export type PickedCase = {
  readonly caseId: string
  readonly rma: Rma
  readonly stage: StageName
  /** The center's own state in which it is: out of it cases go one by one. */
  readonly added?: Localised
}

/** What came of one decision on many cases. */
export type Decided = {
  readonly done: readonly string[]
  readonly refused: readonly {
    readonly caseId: string
    readonly rma?: Rma
    readonly refusal: CaseRefusal | { readonly type: 'store-full' }
  }[]
}
