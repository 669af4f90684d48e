import { readStream } from '../../../db/event-log.ts'
import { importCasesAfter } from '../../../db/views/import-view.ts'
import { announcedOf } from '../../../shared/cases/announced.ts'
import { type Case, NO_CASE, evolve } from '../../../shared/cases/case.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { fold } from '../../../shared/decider.ts'
import { caseStream } from '../../../shared/event.ts'
import { viaImport, viaUndo } from '../../../shared/import/events.ts'
import type { Recorded } from '../../../shared/recorded.ts'
import { handleCommand } from '../handle-command.ts'
import type { Writer } from '../writer.ts'
import { inSlices } from './slices.ts'

/** Cases looked up at a time. */
const PAGE = 500

function stateAfter(events: readonly Recorded<CaseEvent>[]): Case {
  return fold<Case, CaseEvent>(
    { initial: NO_CASE, evolve },
    events.map(({ event }) => event),
  )
}

/**
 * Puts one case back as it was before the import, by an event of its own: one it opened is cancelled, one it changed is told what was
 * known before. A case somebody has worked on since, or that has come, stays as it is.
 */
function putBack(writer: Writer, importId: string, caseId: string, operator: string): void {
  const events = readStream<CaseEvent>(writer.db, caseStream(caseId))
  const first = events.findIndex(({ via }) => via === viaImport(importId))
  const isUntouched = first >= 0 && events.slice(first).every(({ via }) => via === viaImport(importId))
  if (!isUntouched) return
  const before = stateAfter(events.slice(0, first))
  const actor = { operator, via: viaUndo(importId) }
  if (before.type === 'none') handleCommand(writer, caseId, { type: 'move', transition: 'cancel' }, actor)
  else handleCommand(writer, caseId, { type: 'announce-anew', announced: announcedOf(before) }, actor)
}

/** Puts back every case of an import that nobody has touched, a slice at a time. True when it came to the end. */
export async function takeBack(
  writer: Writer,
  { importId, operator }: { readonly importId: string; readonly operator: string },
  onProgress: (done: number) => void,
  isOver: () => boolean,
): Promise<boolean> {
  let after = ''
  let done = 0
  for (;;) {
    const page = importCasesAfter(writer.db, importId, after, PAGE)
    const handled = await inSlices(
      writer,
      page,
      ({ case_id: caseId, did }) => {
        if (did === 'opened' || did === 'changed') putBack(writer, importId, caseId, operator)
        done += 1
        onProgress(done)
      },
      isOver,
    )
    if (handled < page.length) return false
    if (page.length < PAGE) return true
    after = page.at(-1)?.case_id ?? after
  }
}
