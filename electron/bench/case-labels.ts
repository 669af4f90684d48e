import type { LabelHindrance } from '../../shared/bench/answer.ts'
import type { LabelName } from '../../shared/cases/workflow.ts'

/** The labels of cases as the desk asks for them, within the transaction of the step. */
export type CaseLabels = {
  /** Queues a label, or says what stands in its way. */
  readonly queue: (caseId: string, label: LabelName, operator: string) => LabelHindrance | undefined
  /** Gives up the labels of a case queued at or after a moment (ms). True when one of them is on its way or on paper already. */
  readonly withdraw: (caseId: string, since: number) => boolean
}
