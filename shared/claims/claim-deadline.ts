import { type DeadlineProfile, clockRule } from '../clocks/deadline-profile.ts'
import { type Deadline, deadline } from '../clocks/deadline.ts'
import type { WorkingCalendar } from '../clocks/working-calendar.ts'
import type { Claim, ClaimKind } from './claim.ts'

/** The clock of the profile that runs against the seller while a claim of that kind is open, or after a ruling against him. */
const CLOCKS: Readonly<Record<ClaimKind, { readonly opened?: string; readonly lost?: string }>> = {
  'a-to-z': { opened: 'a-to-z-evidence', lost: 'a-to-z-appeal' },
  'safe-t': { lost: 'safe-t-appeal' },
  chargeback: { opened: 'buyer-reply' },
  other: { opened: 'answer-anything' },
}

export type ClaimDeadline = {
  /** Its name in the deadline profile. */
  readonly clock: string
  /** UTC. */
  readonly start: string
  readonly source: string
  readonly date: string
  readonly deadline: Deadline
}

/** What the seller must do about a claim, and until when. Nothing while the marketplace or the buyer has the move. */
export function claimDeadline(
  claim: Claim,
  profile: DeadlineProfile,
  calendar: WorkingCalendar,
  marketplace?: string,
): ClaimDeadline | undefined {
  const { opened, lost } = CLOCKS[claim.kind]
  const clock = claim.stage === 'opened' ? opened : claim.stage === 'lost' ? lost : undefined
  const start = claim.moves.at(-1)?.at ?? claim.openedAt
  const rule = clock === undefined ? undefined : clockRule(profile, clock, marketplace)
  if (clock === undefined || rule === undefined) return undefined
  const { kind, duration, source, date } = rule
  return { clock, start, source, date, deadline: deadline({ kind, duration, start, calendar, pauses: [] }) }
}
