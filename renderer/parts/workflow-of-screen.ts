import { extendWorkflow } from '../../shared/cases/extension.ts'
import type { Workflow } from '../../shared/cases/workflow.ts'
import { workflowOf } from '../../shared/cases/workflows.ts'
import type { CaseScreen } from '../../shared/contract/case-screen.ts'

/** The workflow by which a case is shown: the one it pinned, with what the center had added to it by then. */
export function workflowOfScreen({ state, extension, product }: Pick<CaseScreen, 'state' | 'extension' | 'product'>): Workflow {
  const fixed = workflowOf(state.workflowVersion)
  return extension === undefined ? fixed : extendWorkflow(fixed, extension, product.category)
}
