import type { OpenedCase } from './case.ts'
import { rmaBarcode } from './rma.ts'
import type { LabelName } from './workflow.ts'

/**
 * The codes that prove a printed label when scanned back. The return label carries the RMA as well, but so does the unit inside:
 * only the tracking number tells that the label on the parcel was read.
 */
export function labelCodes(state: OpenedCase, label: LabelName): readonly string[] {
  if (label === 'unit') return [rmaBarcode(state.rma)]
  return state.outbound === undefined ? [] : [state.outbound.tracking]
}
