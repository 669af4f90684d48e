import type { ReactElement } from 'react'
import { assertNever } from '../decider.ts'
import type { Result } from '../result.ts'
import type { AddressRefusal } from './address-block.ts'
import type { LabelJob } from './label-kind.ts'
import type { LabelPaper } from './paper.ts'
import { drawReturnLabel } from './return-label.tsx'
import type { CodeRefusal } from './snapped-code.ts'
import { drawTestLabel } from './test-label.tsx'
import { drawUnitLabel } from './unit-label.tsx'

export type DrawingRefusal = CodeRefusal | AddressRefusal

/** The SVG of a label, the same for the window, the printer and the PDF; or why it cannot be drawn whole. */
export function drawLabel(job: LabelJob, paper: LabelPaper): Result<ReactElement, DrawingRefusal> {
  switch (job.kind) {
    case 'unit':
      return drawUnitLabel(job.data, paper)
    case 'return':
      return drawReturnLabel(job.data, paper)
    case 'test':
      return drawTestLabel(job.data, paper)
    default:
      return assertNever(job)
  }
}
