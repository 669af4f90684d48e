import type { OpenedCase } from '../cases/case.ts'
import { dayIn } from '../clocks/day-in.ts'
import type { WarrantyFacts } from './warranty-verdict.ts'

/** What a case knows that its warranty is judged by. The buyer came with it when the case was opened (UTC); `timeZone` is the center's. */
export function warrantyFacts(state: OpenedCase, category: string, openedAt: string, timeZone: string): WarrantyFacts {
  const { order, answers } = state
  const cause = answers['cause']
  return {
    category,
    claimedOn: dayIn(openedAt, timeZone) ?? openedAt.slice(0, 10),
    shots: state.shots.flatMap((taken) => ('photo' in taken ? [taken.shot] : [])),
    ...(order === undefined || order.marketplace === '' ? {} : { marketplace: order.marketplace }),
    ...(order?.deliveredOn === undefined ? {} : { deliveredOn: order.deliveredOn }),
    ...(cause === undefined ? {} : { cause }),
  }
}
