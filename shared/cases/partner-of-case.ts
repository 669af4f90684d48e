import type { OpenedCase } from './case.ts'
import { leadsOn } from './ways.ts'
import type { Workflow } from './workflow.ts'

/** The parcel goes to whoever repairs it elsewhere, and not to the buyer. */
export function goesToPartner({ disposition }: OpenedCase): boolean {
  return disposition === 'send-partner'
}

/** A partner is chosen where that is decided, and another one until the parcel carries its label for good. */
export function mayChoosePartner(state: OpenedCase, workflow: Workflow): boolean {
  return leadsOn(state, workflow.transitions['send-partner']) || (goesToPartner(state) && state.stage.name === 'packing')
}
