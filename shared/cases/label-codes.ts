import type { OpenedCase } from './case.ts'
import { rmaBarcode } from './rma.ts'
import type { LabelName } from './workflow.ts'

/** The codes on a printed label: scanning any of them back proves that this case's label is the one on the unit or parcel. */
export function labelCodes(state: OpenedCase, label: LabelName): readonly string[] {
  const rma = rmaBarcode(state.rma)
  return label === 'return' && state.outbound !== undefined ? [state.outbound.tracking, rma] : [rma]
}
