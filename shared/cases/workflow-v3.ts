import { DIAGNOSIS_QUESTIONS } from './diagnosis-v2.ts'
import { REWORK_QUESTION } from './rework-v1.ts'
import { WORKFLOW_V2 } from './workflow-v2.ts'
import { NO_WORK, type Workflow } from './workflow.ts'

/**
 * As version 2, with the diagnosis of version 2, and graded by the policy: what is asked of a unit and which grade follows is no question of
 * the workflow any more. Never changed: a change is a new version beside it.
 */
export const WORKFLOW_V3: Workflow = {
  version: 3,
  stages: {
    ...WORKFLOW_V2.stages,
    diagnosing: { ...NO_WORK, questions: [...DIAGNOSIS_QUESTIONS, REWORK_QUESTION], dueWorkingDays: 5 },
    grading: { ...NO_WORK, shots: ['unit', 'contents'], isGradedByPolicy: true, label: 'unit', dueWorkingDays: 2 },
  },
  transitions: WORKFLOW_V2.transitions,
}
