import { extendWorkflow } from '../../shared/cases/extension.ts'
import type { Workflow } from '../../shared/cases/workflow.ts'
import { workflowOf } from '../../shared/cases/workflows.ts'
import type { CaseScreen } from '../../shared/contract/case-screen.ts'
import { diagnosedBy } from '../../shared/diagnosis/choices.ts'
import { inWordsOf } from '../../shared/diagnosis/words-of-case.ts'

/** The workflow by which a case is shown: the one it pinned, with what the center had added to it by then, its diagnosis, and the words it was diagnosed in. */
export function workflowOfScreen(screen: Pick<CaseScreen, 'state' | 'extension' | 'product' | 'diagnosis'>): Workflow {
  const { state, extension, product, diagnosis = [] } = screen
  const fixed = workflowOf(state.workflowVersion)
  const extended = extension === undefined ? fixed : extendWorkflow(fixed, extension, product.category)
  return inWordsOf(diagnosedBy(extended, diagnosis, product.category), state)
}
