import type { OpenedCase } from './case.ts'
import { asOwn, isLeadingOn } from './extension.ts'
import { swappedUnitShots } from './identity.ts'
import type { Missing } from './refusals.ts'
import type { Shot } from './shots.ts'
import { isAnswerable, latestQuote } from '../quotes/sent-quote.ts'
import { type StageWork, type TransitionName, type Workflow, isEnd } from './workflow.ts'

export function workOf(state: OpenedCase, workflow: Workflow): StageWork {
  const work = workflow.stages[state.stage.name]
  return state.added === undefined ? work : { ...work, checklist: [...work.checklist, ...state.added.state.checklist.map(asOwn)] }
}

/** Work is done on a unit that is here: not before it came, nor after it left. */
export function isOnTheBench(state: OpenedCase): boolean {
  return !isEnd(state.stage.name) && !['expected', 'shipped', 'delivered'].includes(state.stage.name)
}

/** Nothing is left to do. */
export function isFinished(state: OpenedCase): boolean {
  return isEnd(state.stage.name)
}

/** What must be photographed in the present stage: its own shots, and before them what proves a swapped unit. */
export function requiredShots(state: OpenedCase, workflow: Workflow): readonly Shot[] {
  return [...swappedUnitShots(state), ...workOf(state, workflow).shots]
}

/** What the present stage still lacks, in the order the bench asks for it. Empty: the way forward is free. */
export function missingFrom(state: OpenedCase, workflow: Workflow): readonly Missing[] {
  const work = workOf(state, workflow)
  const missing: Missing[] = []
  if (work.partNeeded === true && state.parts.length === 0) missing.push({ type: 'part' })
  for (const shot of requiredShots(state, workflow)) {
    if (!state.shots.some((taken) => taken.shot === shot)) missing.push({ type: 'shot', shot })
    if (shot === 'serial' && work.serial && state.serialFound === undefined) missing.push({ type: 'serial' })
  }
  if (work.replacement === true && state.replacement === undefined) missing.push({ type: 'replacement' })
  if (work.refund === true && state.refunded === undefined) missing.push({ type: 'refund' })
  if (work.quote === true && !isAnswerable(latestQuote(state.quotes)?.standing)) missing.push({ type: 'quote' })
  for (const { id, of } of work.questions)
    if (state.answers[id] === undefined && (of === undefined || state.reworkOf !== undefined))
      missing.push({ type: 'question', question: id })
  for (const { id, name, isOwn } of work.checklist)
    if (!state.ticked.includes(id)) missing.push({ type: 'tick', item: id, ...(isOwn === true ? { own: name } : {}) })
  if (work.label !== undefined) {
    const label = state.labels[work.label]
    if (label === undefined) missing.push({ type: 'label', label: work.label, step: 'print' })
    else if (label === 'handed-over') missing.push({ type: 'label', label: work.label, step: 'scan-back' })
  }
  return missing
}

/** What must still be done before this way is free. Where the way itself asks for nothing, what the center wants ticked is asked for all the same. */
export function missingFor(state: OpenedCase, name: TransitionName, workflow: Workflow): readonly Missing[] {
  const missing = missingFrom(state, workflow)
  if (workflow.transitions[name].needs === 'complete') return missing
  return isLeadingOn(name) ? missing.filter((each) => each.type === 'tick' && each.own !== undefined) : []
}
