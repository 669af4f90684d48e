import type { Needed } from '../catalogue/permissions.ts'
import type { Localised } from '../i18n/localised.ts'
import type { AddedState } from './added-state.ts'
import type { Shot } from './shots.ts'

/** Where a case ends. What the buyer got, or else what became of the unit. */
export const ENDS = [
  'closed',
  'replaced',
  'refunded',
  'partly-refunded',
  'parts-sent',
  'guided',
  'returned-as-is',
  'resold',
  'scrapped',
  'sent-to-partner',
  'cancelled',
] as const

export type EndName = (typeof ENDS)[number]

export const STAGES = [
  'expected',
  'received',
  'inspecting',
  'diagnosing',
  'deciding',
  'quoting',
  'repairing',
  'testing',
  'replacing',
  'refunding',
  'grading',
  'sending-part',
  'packing',
  'ready',
  'shipped',
  'delivered',
  'on-hold',
  ...ENDS,
] as const

/** Where a case is. */
export type StageName = (typeof STAGES)[number]

export function isEnd(stage: StageName): stage is EndName {
  return (ENDS as readonly StageName[]).includes(stage)
}

/** What is decided about a case: each way out of the stage where decisions are taken, and some before the unit is here. */
export const DISPOSITIONS = [
  'repair',
  'offer',
  'guide',
  'send-part',
  'send-partner',
  'replace',
  'refund-part',
  'refund',
  'return-as-is',
  'resell',
  'scrap',
] as const

export type Disposition = (typeof DISPOSITIONS)[number]

export const TRANSITIONS = [
  'receive',
  'open',
  'diagnose',
  'decide',
  ...DISPOSITIONS,
  'accept-quote',
  'decline-quote',
  'test',
  'pass',
  'fail',
  'pack-new',
  'settle',
  'stock',
  'repair-again',
  'pack',
  'ship',
  'ship-part',
  'deliver',
  'close',
  'hold-buyer',
  'hold-parts',
  'hold-partner',
  'resume',
  'cancel',
  'reopen',
  'send-in',
] as const

/** A way from one stage to another. Its name in capitals is its command: `GO:DIAGNOSE`. */
export type TransitionName = (typeof TRANSITIONS)[number]

export function isDisposition(transition: TransitionName): transition is Disposition {
  return (DISPOSITIONS as readonly TransitionName[]).includes(transition)
}

export type Transition = {
  readonly from: readonly StageName[]
  /** `before`: back to the stage the case was held in. `end`: where what was decided leads. */
  readonly to: StageName | 'before' | 'end'
  /** Whether the stage's shots, questions, checklist and label must be done first. */
  readonly needs: 'complete' | 'nothing'
  /** The one step forward is big on the screen; ways aside are smaller. */
  readonly role: 'forward' | 'aside'
  readonly name: Localised
  /** Of a disposition: where the case ends that was decided so. */
  readonly end?: EndName
  /** Open only where the unit has come here, or has never come. */
  readonly unit?: 'here' | 'away'
  /** Open only to a case that was decided so. */
  readonly after?: readonly Disposition[]
  /**
   * Who pays must be settled. `accepted`: the buyer has accepted a quote. `unless-covered`: he has, or the warranty does not say that
   * nothing is covered.
   */
  readonly quote?: 'accepted' | 'unless-covered'
  /** Who must at least work at the bench; nobody in particular where it is absent. */
  readonly by?: Needed
}

/** `countsAs`: of an answer of the center's own, the fixed one as which every rule reads it. */
export type Choice = { readonly id: string; readonly name: Localised; readonly countsAs?: string }

/** A closed question of a stage. The id of an answer in capitals is its command: `ANS:OUTER-BOX:CRUSHED`. */
export type Question = {
  readonly id: string
  readonly ask: Localised
  readonly choices: readonly Choice[]
  /** Answers of before: how a case is read that was given one which is not offered any more, or is called otherwise now. */
  readonly past?: readonly Choice[]
  /** Asked only of a unit that was repaired here before. */
  readonly of?: 'rework'
}

/** `isOwn`: the center's own, which every way on from the stage waits for. */
export type ChecklistItem = { readonly id: string; readonly name: Localised; readonly isOwn?: true }

export type LabelName = 'unit' | 'return'

/** What must be done in a stage, in the order the bench asks for it. */
export type StageWork = {
  readonly shots: readonly Shot[]
  /** Whether the unit's serial number is scanned here. */
  readonly serial: boolean
  readonly questions: readonly Question[]
  /** What is asked of the unit, and which grade follows, is the policy's by its category. */
  readonly isGradedByPolicy?: true
  /** Whether parts are scanned in here. */
  readonly parts: boolean
  /** Whether there must be one at least. */
  readonly partNeeded?: true
  /** Whether the serial number of the unit that is sent instead is scanned here. */
  readonly replacement?: true
  /** Whether a paid repair is offered here: there must be a quote that the buyer may still accept, or has accepted. */
  readonly quote?: true
  /** Whether the amount given back to the buyer is recorded here. */
  readonly refund?: true
  readonly checklist: readonly ChecklistItem[]
  /** The label to print and scan back. */
  readonly label?: LabelName
  /** Working days its clock has, from entering the stage; those of the inspection share one, from the receipt. None: no clock runs. */
  readonly dueWorkingDays?: number
}

/** A versioned table. A case keeps the version it was opened with. */
export type Workflow = {
  readonly version: number
  readonly stages: Readonly<Record<StageName, StageWork>>
  readonly transitions: Readonly<Record<TransitionName, Transition>>
  /** States of the center's own, each on a way; those of one way in the order in which they are gone through. */
  readonly added?: readonly AddedState[]
}

export const NO_WORK: StageWork = { shots: [], serial: false, questions: [], parts: false, checklist: [] }

/** A version's own stages and ways. What it does not name has no work, and no way leads there. */
export type WorkflowTable = {
  readonly version: number
  readonly stages: Readonly<Partial<Record<StageName, StageWork>>>
  readonly transitions: Readonly<Partial<Record<TransitionName, Transition>>>
}

export function workflowFrom({ version, stages, transitions }: WorkflowTable): Workflow {
  const nowhere = (name: TransitionName): Transition => ({
    from: [],
    to: 'before',
    needs: 'nothing',
    role: 'aside',
    name: { en: name, 'zh-CN': name },
  })
  return {
    version,
    stages: Object.fromEntries(STAGES.map((name) => [name, stages[name] ?? NO_WORK])) as Workflow['stages'],
    transitions: Object.fromEntries(TRANSITIONS.map((name) => [name, transitions[name] ?? nowhere(name)])) as Workflow['transitions'],
  }
}
