import { WORKFLOW_V1 } from './workflow-v1.ts'
import { WORKFLOW_V2 } from './workflow-v2.ts'
import { WORKFLOW_V3 } from './workflow-v3.ts'
import { WORKFLOW_V4 } from './workflow-v4.ts'
import type { Workflow } from './workflow.ts'

const WORKFLOWS: ReadonlyMap<number, Workflow> = new Map(
  [WORKFLOW_V1, WORKFLOW_V2, WORKFLOW_V3, WORKFLOW_V4].map((each) => [each.version, each]),
)

/** The version new cases pin. */
export const CURRENT_WORKFLOW = WORKFLOW_V4

/** The workflow a case pinned when it was opened. Throws for a version this release does not have: that is a bug or a newer store. */
export function workflowOf(version: number): Workflow {
  const workflow = WORKFLOWS.get(version)
  if (workflow === undefined) throw new Error(`workflow version ${version} is not known to this release`)
  return workflow
}
