import type { OpenedCase } from '../cases/case.ts'
import { assertNever } from '../decider.ts'
import { type PieceOf, wantedSerial } from '../cases/part-serials.ts'
import { endHindrance } from '../cases/merged-case.ts'
import { goesToPartner } from '../cases/partner-of-case.ts'
import { missingFor, missingFrom, workOf } from '../cases/stage-work.ts'
import type { Shot } from '../cases/shots.ts'
import { type ChecklistItem, type LabelName, type Question, type StageName, type Workflow, isEnd } from '../cases/workflow.ts'
import type { OtherCase } from '../cases/events.ts'
import type { Localised } from '../i18n/localised.ts'
import type { Money } from '../money.ts'
import type { Asking, Desk } from './desk.ts'
import type { OpenOnBench } from './open-case.ts'

/** The one instruction on the screen. */
export type Prompt =
  | { readonly type: 'scan-anything' }
  | { readonly type: 'new-case'; readonly asking: Extract<Asking, { type: 'new-case' }> }
  | { readonly type: 'whose-mark'; readonly asking: Extract<Asking, { type: 'whose-mark' }> }
  | { readonly type: 'which-case'; readonly asking: Extract<Asking, { type: 'which-case' }> }
  | { readonly type: 'which-meaning'; readonly asking: Extract<Asking, { type: 'which-meaning' }> }
  | { readonly type: 'which-guide'; readonly asking: Extract<Asking, { type: 'which-guide' }> }
  | { readonly type: 'which-partner'; readonly asking: Extract<Asking, { type: 'which-partner' }> }
  | { readonly type: 'pin'; readonly name: string }
  /** Two benches went different ways with the case. */
  | { readonly type: 'conflict' }
  /**
   * Another open case is about the same unit: one of the two goes on, unless they are two units. `mayGoOn`: this one (0) and the other (1), each where
   * nothing keeps its counterpart from ending.
   */
  | { readonly type: 'one-unit'; readonly other: OtherCase; readonly mayGoOn: readonly (0 | 1)[] }
  | { readonly type: 'photograph'; readonly shot: Shot }
  | { readonly type: 'scan-serial'; readonly sold?: string }
  | { readonly type: 'question'; readonly question: Question }
  | { readonly type: 'tick'; readonly item: ChecklistItem }
  /** `lacks`: what must be known before this label can be printed. */
  | { readonly type: 'print-label'; readonly label: LabelName; readonly lacks: 'nothing' | 'shipment' | 'recipient' | 'partner' }
  | { readonly type: 'scan-label'; readonly label: LabelName }
  | { readonly type: 'use-parts' }
  /** `price`: what was paid, where it is known. */
  | { readonly type: 'record-refund'; readonly isWhole: boolean; readonly price?: Money }
  | { readonly type: 'scan-replacement' }
  | { readonly type: 'write-quote' }
  | { readonly type: 'answer-quote' }
  | { readonly type: 'decide' }
  | { readonly type: 'part-serial'; readonly part: string; readonly of: PieceOf }
  /** `added`: the state of the center's own in which it is. */
  | { readonly type: 'go-on'; readonly stage: StageName; readonly added?: Localised }
  | { readonly type: 'finished'; readonly stage: StageName }

function find<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find((each) => each.id === id)
  if (found === undefined) throw new Error(`the workflow has no ${id}`)
  return found
}

/** A return label needs a tracking number and somebody to send the parcel to. */
function lackOf(state: OpenedCase): 'nothing' | 'shipment' | 'recipient' | 'partner' {
  const { outbound, buyer, partner } = state
  if (goesToPartner(state) && partner === undefined) return 'partner'
  if (outbound === undefined) return 'shipment'
  if (goesToPartner(state)) return 'nothing'
  return buyer === undefined ? 'recipient' : 'nothing'
}

/** In a state of the center's own only what its way on waits for is asked for. */
function missingNow(state: OpenedCase, workflow: Workflow) {
  return state.added === undefined ? missingFrom(state, workflow) : missingFor(state, state.added.transition, workflow)
}

/** What to do now with an open case. */
export function casePrompt(state: OpenedCase, workflow: Workflow): Prompt {
  const work = workOf(state, workflow)
  const [next] = missingNow(state, workflow)
  if (next === undefined) {
    const wanted = work.parts ? wantedSerial(state.parts) : undefined
    if (wanted !== undefined) return { type: 'part-serial', ...wanted }
    const stage = state.stage.name
    if (state.added !== undefined) return { type: 'go-on', stage, added: state.added.state.name }
    if (work.parts) return { type: 'use-parts' }
    if (work.quote === true) return { type: 'answer-quote' }
    if (stage === 'deciding') return { type: 'decide' }
    return isEnd(stage) ? { type: 'finished', stage } : { type: 'go-on', stage }
  }
  switch (next.type) {
    case 'shot':
      return { type: 'photograph', shot: next.shot }
    case 'serial':
      return { type: 'scan-serial', ...(state.unit.serial === undefined ? {} : { sold: state.unit.serial }) }
    case 'question':
      return { type: 'question', question: find(work.questions, next.question) }
    case 'tick':
      return { type: 'tick', item: find(work.checklist, next.item) }
    case 'part':
      return { type: 'use-parts' }
    case 'replacement':
      return { type: 'scan-replacement' }
    case 'quote':
      return { type: 'write-quote' }
    case 'refund':
      return {
        type: 'record-refund',
        isWhole: state.disposition === 'refund',
        ...(state.order?.price === undefined ? {} : { price: state.order.price }),
      }
    case 'label':
      return next.step === 'print'
        ? { type: 'print-label', label: next.label, lacks: next.label === 'return' ? lackOf(state) : 'nothing' }
        : { type: 'scan-label', label: next.label }
    default:
      return assertNever(next)
  }
}

function askingPrompt(asking: Asking): Prompt {
  switch (asking.type) {
    case 'new-case':
      return { type: 'new-case', asking }
    case 'whose-mark':
      return { type: 'whose-mark', asking }
    case 'which-case':
      return { type: 'which-case', asking }
    case 'which-meaning':
      return { type: 'which-meaning', asking }
    case 'which-guide':
      return { type: 'which-guide', asking }
    case 'which-partner':
      return { type: 'which-partner', asking }
    case 'pin':
      return { type: 'pin', name: asking.operator.name }
    default:
      return assertNever(asking)
  }
}

/**
 * What is asked on the screen. A choice between two ways comes first there, then one between two cases about the same unit (`twin`); scans that the work
 * waits for are taken all the same.
 */
export function promptOf(desk: Desk, state: OpenedCase | undefined, workflow: Workflow, twin?: OpenOnBench['twin']): Prompt {
  if (desk.asking !== undefined) return askingPrompt(desk.asking)
  if (state === undefined) return { type: 'scan-anything' }
  if (state.conflicts !== undefined) return { type: 'conflict' }
  if (twin === undefined) return casePrompt(state, workflow)
  const mayGoOn = [...(twin.hindrance === undefined ? [0 as const] : []), ...(endHindrance(state) === undefined ? [1 as const] : [])]
  return { type: 'one-unit', other: { caseId: twin.caseId, rma: twin.rma }, mayGoOn }
}
