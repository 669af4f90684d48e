import { assertNever } from '../decider.ts'
import type { LabelSize } from './paper.ts'
import type { ReturnLabelData } from './return-label.tsx'
import type { TestLabelData } from './test-label.tsx'
import type { UnitLabelData } from './unit-label.tsx'

/** A label to be printed, complete in itself: it is kept as JSON and printed the same after a restart. */
export type LabelJob =
  | { readonly kind: 'unit'; readonly data: UnitLabelData }
  | { readonly kind: 'return'; readonly data: ReturnLabelData }
  | { readonly kind: 'test'; readonly data: TestLabelData }

export type LabelKind = LabelJob['kind']

export const LABEL_SIZE: Readonly<Record<LabelKind, LabelSize>> = { unit: 'unit', return: 'parcel', test: 'unit' }

/** The code whose scan proves that this label, and not another of the same case, came out of the printer. */
export function proofCode(job: LabelJob): string {
  switch (job.kind) {
    case 'unit':
      return job.data.rmaCode
    case 'return':
      return job.data.tracking
    case 'test':
      return job.data.code
    default:
      return assertNever(job)
  }
}

/** Every text of a label, so that each can be checked against the typeface before anything is drawn. */
export function labelTexts(job: LabelJob): readonly string[] {
  return textsOf(job.data)
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}
