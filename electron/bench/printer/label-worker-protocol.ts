import type { LabelJob } from '../../../shared/labels/label-kind.ts'
import type { Result } from '../../../shared/result.ts'
import type { LabelRefusal } from '../../../shared/labels/print-refusal.ts'
import type { LabelTarget, RenderedLabel } from './label-target.ts'

export type LabelWorkerData = { readonly fontsDir: string }

export type LabelRequest = { readonly id: number; readonly job: LabelJob; readonly target: LabelTarget }

/** `bug` is the stack of something that should not have happened; it is thrown again on the asking side. */
export type LabelAnswer =
  | { readonly id: number; readonly type: 'done'; readonly result: Result<RenderedLabel, LabelRefusal> }
  | { readonly id: number; readonly type: 'bug'; readonly stack: string }
