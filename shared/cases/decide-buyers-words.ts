import { CURRENT_DEADLINES } from '../clocks/deadline-profiles.ts'
import { type Result, ok, refuse } from '../result.ts'
import type { OpenedCase } from './case.ts'
import type { CaseCommand } from './commands.ts'
import type { CaseEvent } from './events.ts'
import type { CaseRefusal } from './refusals.ts'

/** The clocks run by the profile of the day it is recorded, whatever a later one says. */
export function buyerWrote({ order }: OpenedCase, { about, at }: Extract<CaseCommand, { type: 'buyer-wrote' }>): CaseEvent {
  const { id, version } = CURRENT_DEADLINES
  const marketplace = order?.marketplace ?? ''
  return {
    type: 'case.buyer-wrote.v1',
    about,
    profile: { id, version },
    ...(marketplace === '' ? {} : { marketplace }),
    ...(at === undefined ? {} : { at }),
  }
}

/** What the buyer asked is answered, at the earliest when he asked it. */
export function answerBuyer({ unanswered }: OpenedCase, at: string | undefined): Result<readonly CaseEvent[], CaseRefusal> {
  if (unanswered === undefined) return refuse({ type: 'nothing-to-answer' })
  if (at !== undefined && unanswered.at !== undefined && at < unanswered.at) return refuse({ type: 'too-early', after: unanswered.at })
  return ok([{ type: 'case.buyer-answered.v1', ...(at === undefined ? {} : { at }) }])
}
