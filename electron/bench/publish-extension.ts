import { transaction } from '../../db/transaction.ts'
import { readOperator, readOperators } from '../../db/views/catalogue-view.ts'
import { readNewestExtension } from '../../db/views/extension-view.ts'
import { type ExtensionDraft, extensionFaults } from '../../shared/cases/check-extension.ts'
import { NO_EXTENSION } from '../../shared/cases/extension.ts'
import { CURRENT_WORKFLOW } from '../../shared/cases/workflows.ts'
import { refusalToDo } from '../../shared/catalogue/may-act.ts'
import { catalogueStream } from '../../shared/catalogue/streams.ts'
import type { ExtensionOutcome } from '../../shared/contract/extension-draft.ts'
import { type Actor, type Writer, write } from './writer.ts'

/** The center adds to the workflow: the next version, for cases that are opened from here on. One that says nothing new is none. */
export function publishExtension(writer: Writer, draft: ExtensionDraft, actor: Actor): ExtensionOutcome {
  const { db } = writer
  const refused = refusalToDo('publish-workflow', readOperator(db, actor.operator), readOperators(db))
  if (refused !== undefined) return refused
  const faults = extensionFaults(draft, CURRENT_WORKFLOW)
  if (faults.length > 0) return { faults }
  return transaction(db, () => {
    const newest = readNewestExtension(db) ?? NO_EXTENSION
    const extension = { version: newest.version + 1, states: draft.states, checklists: draft.checklists }
    if (JSON.stringify({ ...newest, version: extension.version }) === JSON.stringify(extension)) return { published: newest }
    const event = { type: 'workflow.extended.v1', extension } as const
    write(writer, catalogueStream(event), [event], actor)
    return { published: extension }
  })
}
