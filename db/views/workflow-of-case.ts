import type { OpenedCase } from '../../shared/cases/case.ts'
import { extendWorkflow } from '../../shared/cases/extension.ts'
import type { Workflow } from '../../shared/cases/workflow.ts'
import { workflowOf } from '../../shared/cases/workflows.ts'
import type { ReadableDb } from '../handles.ts'
import { readProductOrSku } from './catalogue-view.ts'
import { readExtensionOf } from './extension-view.ts'

/** The workflow of a case: the fixed version it pinned, with what the center had added by then for units of its category. */
export function readWorkflowOf(db: ReadableDb, state: OpenedCase): Workflow {
  const fixed = workflowOf(state.workflowVersion)
  const extension = readExtensionOf(db, state)
  return extension === undefined ? fixed : extendWorkflow(fixed, extension, readProductOrSku(db, state.unit.sku).category)
}
