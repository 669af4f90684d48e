import { readCase } from '../../../db/views/case-view.ts'
import { announcedOf } from '../../../shared/cases/announced.ts'
import type { JudgedUnit } from '../../../shared/import/dry-run.ts'
import { viaImport } from '../../../shared/import/events.ts'
import { merged } from '../../../shared/import/match.ts'
import { handleCommand } from '../handle-command.ts'
import { openNewCase } from '../new-case.ts'
import type { Actor, Writer } from '../writer.ts'
import type { OtherCases } from './other-cases.ts'
import { inSlices } from './slices.ts'

export type Committed = { readonly done: number; readonly leftAlone: number }

type Import = {
  readonly importId: string
  readonly operator: string
  readonly others: OtherCases
  /** A case that was there before knows something new: whoever looks at it should see that. */
  readonly onChanged: (caseId: string) => void
}

/** Tells the case what the list says; not one that came since. False: it was left alone. */
function change(writer: Writer, { unit }: JudgedUnit, caseId: string, actor: Actor, onChanged: Import['onChanged']): boolean {
  const row = readCase(writer.db, caseId)
  if (row === undefined) return false
  const told = handleCommand(writer, caseId, { type: 'announce-anew', announced: merged(announcedOf(row.case), unit.facts) }, actor)
  if (told.ok && told.value.length > 0) onChanged(caseId)
  return told.ok
}

/** Opens and changes cases as the dry run said, a slice at a time; each slice is durable as a whole. */
export async function commitUnits(
  writer: Writer,
  units: readonly JudgedUnit[],
  { importId, operator, others, onChanged }: Import,
  isOver: () => boolean,
  onProgress: (done: number) => void,
): Promise<Committed> {
  const actor = { operator, via: viaImport(importId) }
  const open = ({ unit }: JudgedUnit) =>
    !others.has(unit) && openNewCase(writer, { kind: unit.kind, ...unit.facts }, actor, unit.product).ok
  let leftAlone = 0
  let handled = 0
  const done = await inSlices(
    writer,
    units,
    (judged) => {
      const { verdict } = judged
      const isTaken = verdict.type === 'changed' ? change(writer, judged, verdict.caseId, actor, onChanged) : open(judged)
      if (!isTaken) leftAlone += 1
      handled += 1
      onProgress(handled)
    },
    isOver,
  )
  return { done, leftAlone }
}
