import { isNotCovered } from '../policy/warranty-override.ts'
import type { QuoteRefusal } from '../quotes/quote-refusal.ts'
import { isAccepted, latestQuote } from '../quotes/sent-quote.ts'
import type { OpenedCase } from './case.ts'
import { gradeOf } from './grade-of-case.ts'
import type { CaseRefusal } from './refusals.ts'
import { type StageName, type Transition, type Workflow, isEnd } from './workflow.ts'

/** Why this way is closed though it leads on from the stage: nobody has agreed to pay for it. */
export function unpaid(state: OpenedCase, { quote }: Transition): QuoteRefusal | undefined {
  if (quote === undefined || isAccepted(latestQuote(state.quotes)?.standing)) return undefined
  if (quote === 'accepted') return { type: 'quote-not-accepted' }
  return isNotCovered(state) ? { type: 'quote-needed' } : undefined
}

/** Why this way is closed though it leads on from the stage: nobody else may get such a unit. */
export function keptHere(state: OpenedCase, { to, end }: Transition): CaseRefusal | undefined {
  const isSold = to === 'resold'
  if (state.isDangerous === true && (isSold || end === 'resold' || end === 'returned-as-is')) return { type: 'hazard-stays-here' }
  return isSold && gradeOf(state) === 'unsellable' ? { type: 'not-for-sale' } : undefined
}

/** Whether the unit leaves the hands by it, or the case is over. */
function handsOver({ to }: Transition): boolean {
  return to === 'end' || to === 'ready' || to === 'shipped' || (to !== 'before' && isEnd(to))
}

/** Whether this way is closed until somebody chooses between what two benches did. */
export function waitsForChoice({ conflicts }: OpenedCase, way: Transition): boolean {
  return conflicts !== undefined && handsOver(way)
}

/** Whether this way leads on from where the case is, its work left aside. */
export function leadsOn(state: OpenedCase, way: Transition): boolean {
  const { from, unit, after } = way
  if (state.added !== undefined || !from.includes(state.stage.name)) return false
  const isHere = state.received === true
  if (unit !== undefined && (unit === 'here') !== isHere) return false
  if (unpaid(state, way) !== undefined || keptHere(state, way) !== undefined || waitsForChoice(state, way)) return false
  return after === undefined || (state.disposition !== undefined && after.includes(state.disposition))
}

/** Where it leads: the stage it was held in, or the end of what was decided, where the table names no stage. */
export function destination(state: OpenedCase, { to }: Transition, workflow: Workflow): StageName {
  switch (to) {
    case 'before':
      return state.stage.name === 'on-hold' ? state.stage.before : state.stage.name
    case 'end':
      return (state.disposition === undefined ? undefined : workflow.transitions[state.disposition].end) ?? 'closed'
    default:
      return to
  }
}
