import { type OpenedCase, NO_CASE, evolve } from '../../../shared/cases/case.ts'
import type { CaseCommand } from '../../../shared/cases/commands.ts'
import { decideCase } from '../../../shared/cases/decide.ts'
import type { CaseEvent, CaseOpened } from '../../../shared/cases/events.ts'
import { rmaFromNumber } from '../../../shared/cases/rma.ts'
import type { Photo, Shot } from '../../../shared/cases/shots.ts'
import { WORKFLOW_V1 } from '../../../shared/cases/workflow-v1.ts'
import { STAGES, type StageName, TRANSITIONS, type TransitionName } from '../../../shared/cases/workflow.ts'
import { caseAfter } from './given-case.ts'

/** The stages that version 1 of the workflow leads to. */
export const STAGES_OF_V1: readonly StageName[] = STAGES.filter((stage) =>
  TRANSITIONS.some((name) => [...WORKFLOW_V1.transitions[name].from, WORKFLOW_V1.transitions[name].to].includes(stage)),
)

export const RMA = rmaFromNumber(7_239_412_554)

export const OPENED: CaseOpened = {
  type: 'case.opened.v1',
  rma: RMA,
  kind: 'return',
  workflowVersion: 1,
  unit: { sku: 'AUR-K17', serial: 'AK17-0093812' },
  buyer: { buyerId: 'buyer-1', sealed: '' },
  complaint: 'stops heating after two minutes',
  inbound: { carrier: 'ups', tracking: '1Z12345E0205271688' },
}

export const PHOTO: Photo = { sha256: 'ab'.repeat(32), bytes: 4, mediaType: 'image/jpeg', width: 4032, height: 3024 }

const { type: _, ...facts } = OPENED
const photo = (shot: Shot): CaseCommand => ({ type: 'keep-photo', shot, photo: PHOTO })
const go = (transition: TransitionName): CaseCommand => ({ type: 'move', transition })
const answer = (question: string, answer: string): CaseCommand => ({ type: 'answer', question, answer })

/** One case from the first word to the last, with nothing left out and nothing too much. */
export const STORY: readonly CaseCommand[] = [
  { type: 'open', opened: facts },
  { type: 'receive', tracking: '1Z12345E0205271688' },
  photo('parcel'),
  photo('label'),
  go('open'),
  photo('opened'),
  photo('serial'),
  { type: 'record-serial', serial: 'AK17-0093812' },
  photo('damage'),
  answer('outer-box', 'intact'),
  answer('inner-fixing', 'original'),
  answer('seal', 'whole'),
  answer('accessories', 'all'),
  go('diagnose'),
  answer('symptom-reported', 'stops'),
  answer('symptom-found', 'stops'),
  answer('fault', 'f05-heater'),
  answer('cause', 'function'),
  go('decide'),
  go('repair'),
  { type: 'use-part', part: 'THERMO-9' },
  go('test'),
  photo('tested'),
  go('pass'),
  photo('packed'),
  { type: 'tick', item: 'unit' },
  { type: 'tick', item: 'accessories' },
  { type: 'tick', item: 'care-card' },
  { type: 'tick', item: 'fixing' },
  { type: 'book-return', shipment: { carrier: 'ups', tracking: '1Z12345E6605272234' } },
  { type: 'hand-over-label', label: 'return', printer: 'zd421' },
  { type: 'confirm-label', label: 'return', scanned: '1Z12345E6605272234' },
  go('pack'),
  go('ship'),
  go('close'),
]

/** The events of commands that are all accepted, one after the other. */
export function eventsOf(commands: readonly CaseCommand[], past: readonly CaseEvent[] = []): readonly CaseEvent[] {
  const events: CaseEvent[] = [...past]
  for (const command of commands) {
    const decision = decideCase(command, caseAfter(events), WORKFLOW_V1)
    if (!decision.ok) throw new Error(`the story breaks at ${JSON.stringify(command)}: ${JSON.stringify(decision.error)}`)
    events.push(...decision.value)
  }
  return events
}

type Chapter = { readonly stage: StageName; readonly events: readonly CaseEvent[] }

/** The story after each of its commands. */
function chapters(): readonly Chapter[] {
  let events: readonly CaseEvent[] = []
  return STORY.map((command) => {
    events = eventsOf([command], events)
    return { stage: openedCase(events).stage.name, events }
  })
}

function found(chapter: Chapter | undefined, stage: StageName): readonly CaseEvent[] {
  if (chapter === undefined) throw new Error(`the story never comes into ${stage}`)
  return chapter.events
}

/** A case that has just come into a stage, none of the stage's work done. */
export function cameInto(stage: StageName): readonly CaseEvent[] {
  if (stage === 'on-hold') return eventsOf([go('hold-parts')], cameInto('repairing'))
  if (stage === 'cancelled') return eventsOf([go('cancel')], cameInto('expected'))
  return found(
    chapters().find((chapter) => chapter.stage === stage),
    stage,
  )
}

/** A case with all the work of a stage done; the next command of the story is the move onward. */
export function doneWith(stage: StageName): readonly CaseEvent[] {
  return found(
    chapters().findLast((chapter) => chapter.stage === stage),
    stage,
  )
}

/** The opened case of a past that surely has one. */
export function openedCase(past: readonly CaseEvent[]): OpenedCase {
  const state = past.reduce(evolve, NO_CASE)
  if (state.type !== 'opened') throw new Error('no case was opened')
  return state
}
