import type { AddedState } from './added-state.ts'
import { type ChecklistItem, DISPOSITIONS, ENDS, STAGES, type StageName, type TransitionName, type Workflow } from './workflow.ts'

/** What is ticked in a stage for units of one category of products. */
export type CategoryChecklist = {
  readonly id: string
  readonly category: string
  readonly stage: StageName
  readonly items: readonly ChecklistItem[]
}

/**
 * What a center adds to the fixed workflow: states of its own and checklists. Published as a whole, each time under the next version;
 * a case keeps the version that was the newest when it was opened.
 */
export type Extension = {
  readonly version: number
  readonly states: readonly AddedState[]
  readonly checklists: readonly CategoryChecklist[]
}

export const NO_EXTENSION: Extension = { version: 0, states: [], checklists: [] }

export type ExtensionEvent = { readonly type: 'workflow.extended.v1'; readonly extension: Extension }

/**
 * Ways that lead on. Only these carry states of the center and wait for its checklists: receiving is a scan at the dock, and a hold, a
 * step back or a cancellation must be open at any time.
 */
const LEADING_ON: readonly TransitionName[] = [
  'open',
  'diagnose',
  'decide',
  ...DISPOSITIONS,
  'accept-quote',
  'test',
  'pass',
  'pack-new',
  'settle',
  'stock',
  'pack',
  'ship',
  'ship-part',
  'deliver',
  'close',
]

export function isLeadingOn(transition: TransitionName): boolean {
  return LEADING_ON.includes(transition)
}

/** The stages in which something is done with a unit that is here: where a checklist can be. */
export const CHECKED_STAGES: readonly StageName[] = STAGES.filter(
  (stage) => !(['expected', 'shipped', 'delivered', 'on-hold', ...ENDS] as readonly StageName[]).includes(stage),
)

/** Every place a state of the center can have: a stage, and a way that leads on from it. */
export function placesFor({ transitions }: Workflow): readonly { readonly from: StageName; readonly transition: TransitionName }[] {
  return STAGES.flatMap((from) =>
    LEADING_ON.filter((transition) => transitions[transition].from.includes(from)).map((transition) => ({ from, transition })),
  )
}

/**
 * The fixed workflow with what the center added, for units of one category. Stages, ways, guards and ends are those of the fixed one:
 * nothing is taken out of it. What no longer fits it (a way that this version does not have) has no effect.
 */
export function extendWorkflow(fixed: Workflow, { states, checklists }: Extension, category: string): Workflow {
  const stages = Object.fromEntries(
    STAGES.map((name) => {
      const own = checklists.filter((each) => each.stage === name && each.category === category).flatMap(({ items }) => items)
      const work = fixed.stages[name]
      return [name, own.length === 0 ? work : { ...work, checklist: [...work.checklist, ...own.map(asOwn)] }]
    }),
  ) as Workflow['stages']
  const fits = ({ from, transition }: AddedState) => isLeadingOn(transition) && fixed.transitions[transition].from.includes(from)
  return { ...fixed, stages, added: states.filter(fits) }
}

export function asOwn(item: ChecklistItem): ChecklistItem {
  return { ...item, isOwn: true }
}
