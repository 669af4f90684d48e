import { type Result, ok, refuse } from '../result.ts'
import { isSettled } from '../claims/claim.ts'
import { isAnswerable, latestQuote } from '../quotes/sent-quote.ts'
import type { OpenedCase } from './case.ts'
import type { CaseCommand } from './commands.ts'
import type { CaseEvent, OtherCase } from './events.ts'
import type { CaseRefusal } from './refusals.ts'
import { type StageName, isEnd } from './workflow.ts'

/**
 * Why a case cannot end in favour of another. What waits for an answer under its number is answered under it, and money or a unit that went out by it went
 * out for good: none of that is carried over, so the other case ends instead, or this first.
 */
export type EndHindrance = 'conflict' | 'quote' | 'claim' | 'buyer' | 'money' | 'replacement' | 'left'

const LEFT: ReadonlySet<StageName> = new Set(['ready', 'shipped', 'delivered'])

export function endHindrance(state: OpenedCase): EndHindrance | undefined {
  if (state.conflicts !== undefined) return 'conflict'
  if (LEFT.has(state.stage.name)) return 'left'
  if (isAnswerable(latestQuote(state.quotes)?.standing)) return 'quote'
  if (!(state.claims ?? []).every(isSettled)) return 'claim'
  if (state.unanswered !== undefined) return 'buyer'
  if (state.refunded !== undefined) return 'money'
  return state.replacement === undefined ? undefined : 'replacement'
}

/** A label that comes out of the printer late and codes read in a picture of before are still told: they come by themselves. */
const MAY_FOLLOW: ReadonlySet<CaseCommand['type']> = new Set(['hand-over-label', 'note-codes', 'keep-apart'])

/** Why nothing is done with a merged case any more. Nothing where it is not merged, or this is told of it all the same. */
export function mergedAway({ merged }: OpenedCase, command: CaseCommand['type']): CaseRefusal | undefined {
  return merged === undefined || MAY_FOLLOW.has(command) ? undefined : { type: 'merged', rma: merged.rma }
}

/** Ends this case in favour of another one about the same unit. That the other is, and is open, is known where both are. */
export function mergeInto(state: OpenedCase, into: OtherCase): Result<readonly CaseEvent[], CaseRefusal> {
  if (isEnd(state.stage.name)) return refuse({ type: 'not-now', stage: state.stage.name })
  const by = endHindrance(state)
  return by === undefined ? ok([{ type: 'case.merged.v1', into }]) : refuse({ type: 'cannot-end', by })
}

/** Two units: the question is not asked again, and a case that ended for the other is there again. */
export function keepApart(state: OpenedCase, from: OtherCase): Result<readonly CaseEvent[], CaseRefusal> {
  if (state.merged !== undefined && state.merged.caseId !== from.caseId) return refuse({ type: 'merged', rma: state.merged.rma })
  const isKnown = state.merged === undefined && state.apart?.includes(from.caseId) === true
  return ok(isKnown ? [] : [{ type: 'case.kept-apart.v1', from }])
}

export function keptApart(state: OpenedCase, from: string): OpenedCase {
  const { merged, ...own } = state
  const apart = [...(state.apart ?? []).filter((caseId) => caseId !== from), from]
  return merged === undefined || merged.caseId === from ? { ...own, apart } : { ...state, apart }
}
