import type { ReadableDb } from '../../db/handles.ts'
import { findByCode } from '../../db/views/case-codes.ts'
import { readCase } from '../../db/views/case-view.ts'
import { type Case, evolve } from '../../shared/cases/case.ts'
import type { CaseEvent, EarlierRepair } from '../../shared/cases/events.ts'

/** The newest other case in which a unit with that serial number was repaired here and sent back. */
function lastRepair(db: ReadableDb, caseId: string, serial: string): EarlierRepair | undefined {
  for (const { case_id, kind, stage } of findByCode(db, serial)) {
    if (case_id === caseId || kind !== 'serial' || stage !== 'closed') continue
    const earlier = readCase(db, case_id)?.case
    if (earlier?.disposition === 'repair' || earlier?.disposition === 'offer') return { caseId: case_id, rma: earlier.rma }
  }
  return undefined
}

/** Once the number is read off the unit, whether it was repaired here before: what was only announced proves nothing. */
export function reworkLinked(db: ReadableDb, caseId: string, state: Case, events: readonly CaseEvent[]): readonly CaseEvent[] {
  if (!events.some(({ type }) => type === 'case.serial-recorded.v1')) return []
  const then = events.reduce<Case>(evolve, state)
  if (then.type !== 'opened' || then.serialFound === undefined) return []
  const of = lastRepair(db, caseId, then.serialFound)
  if (of?.caseId === then.reworkOf?.caseId) return []
  return [{ type: 'case.rework-linked.v1', ...(of === undefined ? {} : { of }) }]
}
