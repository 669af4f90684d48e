import type { ReadableDb } from '../../db/handles.ts'
import { readOperator, readOperators } from '../../db/views/catalogue-view.ts'
import { endsForCase, readSurvivor } from '../../db/views/merged-cases.ts'
import { readTwins } from '../../db/views/twin-view.ts'
import type { Desk } from '../../shared/bench/desk.ts'
import type { Case } from '../../shared/cases/case.ts'
import type { CaseCommand } from '../../shared/cases/commands.ts'
import type { CaseRefusal } from '../../shared/cases/refusals.ts'
import { mayActAs } from '../../shared/catalogue/may-act.ts'
import { PERMISSIONS } from '../../shared/catalogue/permissions.ts'

/** The case as it stands among others: where merges lead in a circle and it is the one that goes on, it is not merged. */
export function mergedNow<State extends Case>(db: ReadableDb, caseId: string, state: State): State {
  if (state.type === 'none' || state.merged === undefined) return state
  if (endsForCase(db, caseId, state.merged.caseId) !== undefined) return state
  const { merged: _, ...goesOn } = state
  return goesOn as State
}

/** What only the store knows against it: that the two are about one unit and both open, and who may part them again. */
export function hinderedTogether(
  db: ReadableDb,
  caseId: string,
  state: Case,
  command: CaseCommand,
  operator: string,
): CaseRefusal | undefined {
  if (state.type === 'none') return undefined
  if (command.type === 'merge' && state.merged === undefined)
    return readTwins(db, caseId).includes(command.into.caseId) ? undefined : { type: 'not-one-unit' }
  if (command.type !== 'keep-apart' || state.merged === undefined) return undefined
  const needs = PERMISSIONS['part-merged']
  return mayActAs(needs, readOperator(db, operator), readOperators(db)) ? undefined : { type: 'not-allowed', needs }
}

/** The desk with what work goes on with: a case that ended for another lies nowhere, whoever ended it. */
export function deskNow(db: ReadableDb, desk: Desk): Desk {
  const open = desk.open === undefined ? undefined : readSurvivor(db, desk.open)
  const aside = [...new Set(desk.aside.map((caseId) => readSurvivor(db, caseId)))].filter((caseId) => caseId !== open)
  return { ...desk, ...(open === undefined ? {} : { open }), aside }
}
