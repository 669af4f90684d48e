import type { Localised } from '../i18n/localised.ts'
import type { Shot } from './shots.ts'

export const STAGES = [
  'expected',
  'received',
  'inspecting',
  'diagnosing',
  'deciding',
  'repairing',
  'testing',
  'packing',
  'ready',
  'shipped',
  'closed',
  'on-hold',
  'cancelled',
] as const

/** Where a case is. */
export type StageName = (typeof STAGES)[number]

export const TRANSITIONS = [
  'receive',
  'open',
  'diagnose',
  'decide',
  'repair',
  'return-as-is',
  'test',
  'pass',
  'fail',
  'pack',
  'ship',
  'close',
  'hold-buyer',
  'hold-parts',
  'resume',
  'cancel',
  'reopen',
] as const

/** A way from one stage to another. Its name in capitals is its command: `GO:DIAGNOSE`. */
export type TransitionName = (typeof TRANSITIONS)[number]

export type Transition = {
  readonly from: readonly StageName[]
  /** `before`: back to the stage the case was held in. */
  readonly to: StageName | 'before'
  /** Whether the stage's shots, questions, checklist and label must be done first. */
  readonly needs: 'complete' | 'nothing'
  /** The one step forward is big on the screen; ways aside are smaller. */
  readonly role: 'forward' | 'aside'
  readonly name: Localised
}

export type Choice = { readonly id: string; readonly name: Localised }

/** A closed question of a stage. The id of an answer in capitals is its command: `ANS:OUTER-BOX:CRUSHED`. */
export type Question = { readonly id: string; readonly ask: Localised; readonly choices: readonly Choice[] }

export type ChecklistItem = { readonly id: string; readonly name: Localised }

export type LabelName = 'unit' | 'return'

/** What must be done in a stage, in the order the bench asks for it. */
export type StageWork = {
  readonly shots: readonly Shot[]
  /** Whether the unit's serial number is scanned here. */
  readonly serial: boolean
  readonly questions: readonly Question[]
  /** Whether parts are scanned in here. */
  readonly parts: boolean
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
}
