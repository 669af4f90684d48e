import { isOfImport, knownCases } from '../../../db/views/known-cases.ts'
import { readCase } from '../../../db/views/case-view.ts'
import { announcedOf } from '../../../shared/cases/announced.ts'
import type { JudgedUnit } from '../../../shared/import/dry-run.ts'
import { viaImport } from '../../../shared/import/events.ts'
import { judge, merged } from '../../../shared/import/match.ts'
import { handleCommand } from '../handle-command.ts'
import { openNewCase } from '../new-case.ts'
import type { Actor, Writer } from '../writer.ts'
import { inSlices } from './slices.ts'

const NOBODY: ReadonlySet<string> = new Set()

export type Committed = { readonly done: number; readonly leftAlone: number }

type Import = { readonly importId: string; readonly operator: string; readonly lastCase: number }

/** Opens the unit's case, unless one was opened for it since the list was compared. False: it was left alone. */
function open(writer: Writer, { unit }: JudgedUnit, { importId, lastCase }: Import, actor: Actor): boolean {
  const since = judge(
    unit.facts,
    (key) => knownCases(writer.db, key).filter(({ caseId, no }) => no > lastCase && !isOfImport(writer.db, importId, caseId)),
    NOBODY,
  )
  if (since.type !== 'new') return false
  return openNewCase(writer, { kind: unit.kind, ...unit.facts }, actor, unit.product).ok
}

/** Tells the case what the list says; not one that came since. False: it was left alone. */
function change(writer: Writer, { unit }: JudgedUnit, caseId: string, actor: Actor): boolean {
  const row = readCase(writer.db, caseId)
  if (row === undefined) return false
  const told = handleCommand(writer, caseId, { type: 'announce-anew', announced: merged(announcedOf(row.case), unit.facts) }, actor)
  if (told.ok && told.value.length > 0) writer.notices.tell({ topic: 'case', caseId })
  return told.ok
}

/** Opens and changes cases as the dry run said, a slice at a time; each slice is durable as a whole. */
export async function commitUnits(
  writer: Writer,
  units: readonly JudgedUnit[],
  facts: Import,
  isOver: () => boolean,
  onProgress: (done: number) => void,
): Promise<Committed> {
  const actor = { operator: facts.operator, via: viaImport(facts.importId) }
  let leftAlone = 0
  let handled = 0
  const done = await inSlices(
    writer,
    units,
    (judged) => {
      const { verdict } = judged
      const isTaken = verdict.type === 'changed' ? change(writer, judged, verdict.caseId, actor) : open(writer, judged, facts, actor)
      if (!isTaken) leftAlone += 1
      handled += 1
      onProgress(handled)
    },
    isOver,
  )
  return { done, leftAlone }
}
