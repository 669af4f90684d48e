import type { EndHindrance } from '../cases/merged-case.ts'
import type { OpenedCase } from '../cases/case.ts'
import type { OtherCase } from '../cases/events.ts'
import { isFinished } from '../cases/stage-work.ts'
import type { Product } from '../catalogue/catalogue.ts'
import type { GuideChoice } from '../catalogue/guide.ts'
import type { PartnerChoice } from '../catalogue/partner.ts'
import type { Workflow } from '../cases/workflow.ts'
import type { BenchAction, BenchAnswer, Say, Tone, WindowEffect } from './answer.ts'
import type { Asking, Desk, KnownCase } from './desk.ts'

/** The case open on the bench, with the workflow it pinned. */
export type OpenOnBench = {
  readonly caseId: string
  readonly state: OpenedCase
  readonly workflow: Workflow
  /** What was sold, as far as the catalogue knows it. */
  readonly product?: Product
  /** What its buyer can be shown, the best first; only until it is decided. */
  readonly guides?: readonly GuideChoice[]
  /** Who could repair it elsewhere, the best first; only where that may be chosen now. */
  readonly partners?: readonly PartnerChoice[]
  /** Another open case about the same unit, and what keeps it from ending for this one. */
  readonly twin?: OtherCase & { readonly hindrance?: EndHindrance }
}

export function answered(desk: Desk, tone: Tone, say: Say, actions: readonly BenchAction[] = [], effect?: WindowEffect): BenchAnswer {
  return { desk, tone, say, actions, ...(effect === undefined ? {} : { effect }) }
}

/** The desk without its question. */
export function withoutAsking(desk: Desk): Desk {
  const { asking: _, ...rest } = desk
  return rest
}

/** The desk past its question: what was asked before that comes back. */
export function pastQuestion(desk: Desk): Desk {
  const before = desk.asking !== undefined && 'before' in desk.asking ? desk.asking.before : undefined
  return before === undefined ? withoutAsking(desk) : { ...desk, asking: before }
}

/** The cases put aside once the open one leaves the bench: it joins them unless it is finished. */
export function asideWith(desk: Desk, open: OpenOnBench | undefined): readonly string[] {
  return [...new Set([...(open === undefined || isFinished(open.state) ? [] : [open.caseId]), ...desk.aside])]
}

/** Puts a case on the bench; the one that lay there goes to the cases put aside, and a count that was begun waits. */
export function lay(desk: Desk, caseId: string, open: OpenOnBench | undefined): Desk {
  const waiting = desk.count?.now === undefined ? {} : { count: { ...desk.count, isOn: false } }
  return { open: caseId, aside: asideWith(desk, open).filter((id) => id !== caseId), ...waiting }
}

/** The waiting parcel that a question is about. */
export function parcelOf(asking: Asking | undefined): string | undefined {
  return asking?.type === 'new-case' || asking?.type === 'which-case' ? asking.parcel : undefined
}

/** The same answer, by which a waiting parcel is found to be this case's. */
export function givenTo(caseId: string, parcelId: string | undefined, answer: BenchAnswer): BenchAnswer {
  if (parcelId === undefined) return answer
  return { ...answer, actions: [...answer.actions, { type: 'parcel', parcelId, command: { type: 'assign', caseId } }] }
}

/** Opens a case that a code belongs to; one still expected is received by the same scan. */
export function openCase(desk: Desk, known: KnownCase, open: OpenOnBench | undefined, tracking?: string): BenchAnswer {
  if (open?.caseId === known.caseId) {
    return known.stage === 'expected'
      ? receive(desk, known, open, tracking)
      : answered(withoutAsking(desk), 'accepted', { type: 'already-open', rma: known.rma })
  }
  if (known.stage === 'expected') return receive(desk, known, open, tracking)
  const next = lay(desk, known.caseId, open)
  if (open !== undefined && !isFinished(open.state))
    return answered(next, 'attention', { type: 'opened', rma: known.rma, stage: known.stage, aside: open.state.rma })
  return answered(next, 'attention', { type: 'seen-before', rma: known.rma, stage: known.stage })
}

function receive(desk: Desk, known: KnownCase, open: OpenOnBench | undefined, tracking?: string): BenchAnswer {
  const command = { type: 'receive', ...(tracking === undefined ? {} : { tracking }) } as const
  return answered(lay(desk, known.caseId, open), 'accepted', { type: 'received', rma: known.rma, product: known.product }, [
    { type: 'case', caseId: known.caseId, command },
    { type: 'print', caseId: known.caseId, label: 'unit' },
  ])
}
