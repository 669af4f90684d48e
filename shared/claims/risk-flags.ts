import type { OpenedCase } from '../cases/case.ts'
import { mismatchesOf } from '../cases/identity.ts'

/** What speaks for abuse: a reason to look closer, never a verdict. */
export type RiskFlag =
  | { readonly type: 'another-unit' }
  | { readonly type: 'tracking-differs'; readonly announced: string; readonly came: string }
  | { readonly type: 'seal-broken-box-whole' }
  | { readonly type: 'here-before'; readonly cases: number }

/** So often the same unit came back before that somebody should look. */
const OFTEN = 2

/** `before`: how many other cases there are of the same serial number. */
export function riskFlags(state: OpenedCase, before: number): readonly RiskFlag[] {
  const { announced, inbound, answers } = state
  const differs = announced !== undefined && inbound !== undefined && announced.tracking !== inbound.tracking
  return [
    ...(mismatchesOf(state).length > 0 ? [{ type: 'another-unit' } as const] : []),
    ...(differs ? [{ type: 'tracking-differs', announced: announced.tracking, came: inbound.tracking } as const] : []),
    ...(answers['outer-box'] === 'intact' && answers['seal'] === 'resealed' ? [{ type: 'seal-broken-box-whole' } as const] : []),
    ...(before >= OFTEN ? [{ type: 'here-before', cases: before } as const] : []),
  ]
}
