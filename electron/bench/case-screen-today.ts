import { readCaseScreen } from '../../db/views/case-screen.ts'
import { onDay } from '../../shared/cases/on-day.ts'
import type { CaseScreen } from '../../shared/contract/case-screen.ts'
import { judgedNow } from './judge-now.ts'
import { mergedNow } from './merged-now.ts'
import { withShownBuyer } from './shown-buyer.ts'
import { today } from './today.ts'
import type { Writer } from './writer.ts'

/** Everything of one case as it stands today and as whoever works here may see it, or nothing where there is no such case. */
export function caseScreenToday(writer: Pick<Writer, 'db' | 'surroundings'>, caseId: string): CaseScreen | undefined {
  const screen = readCaseScreen(writer.db, caseId)
  if (screen === undefined) return undefined
  const state = mergedNow(writer.db, caseId, onDay(screen.state, today(writer)))
  return { ...withShownBuyer(writer.db, screen), state: judgedNow(writer.db, state, screen.openedAt) }
}
