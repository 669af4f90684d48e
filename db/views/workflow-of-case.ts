import type { OpenedCase } from '../../shared/cases/case.ts'
import { extendWorkflow } from '../../shared/cases/extension.ts'
import type { Workflow } from '../../shared/cases/workflow.ts'
import { workflowOf } from '../../shared/cases/workflows.ts'
import { diagnosedBy } from '../../shared/diagnosis/choices.ts'
import { inWordsOf } from '../../shared/diagnosis/words-of-case.ts'
import type { ReadableDb } from '../handles.ts'
import { readProductOrSku } from './catalogue-view.ts'
import { readDiagnosis } from './diagnosis-view.ts'
import { readExtensionOf } from './extension-view.ts'

/** The workflow of a case: the fixed version it pinned, with what the center had added by then for units of its category, and its diagnosis of today. */
export function readWorkflowOf(db: ReadableDb, state: OpenedCase): Workflow {
  const fixed = workflowOf(state.workflowVersion)
  const extension = readExtensionOf(db, state)
  const entries = readDiagnosis(db)
  if (extension === undefined && entries.length === 0) return inWordsOf(fixed, state)
  const { category } = readProductOrSku(db, state.unit.sku)
  const extended = extension === undefined ? fixed : extendWorkflow(fixed, extension, category)
  return inWordsOf(diagnosedBy(extended, entries, category), state)
}
