import { DIAGNOSIS_QUESTIONS } from './diagnosis-v3.ts'
import { REWORK_QUESTION } from './rework-v1.ts'
import { WORKFLOW_V3 } from './workflow-v3.ts'
import { NO_WORK, type Workflow } from './workflow.ts'

/** As version 3, with the diagnosis of version 3. Never changed: a change is a new version beside it. */
export const WORKFLOW_V4: Workflow = {
  version: 4,
  stages: {
    ...WORKFLOW_V3.stages,
    diagnosing: { ...NO_WORK, questions: [...DIAGNOSIS_QUESTIONS, REWORK_QUESTION], dueWorkingDays: 5 },
  },
  transitions: WORKFLOW_V3.transitions,
}
