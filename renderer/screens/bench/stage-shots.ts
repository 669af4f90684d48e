import type { OpenedCase, TakenShot } from '../../../shared/cases/case.ts'
import type { Shot } from '../../../shared/cases/shots.ts'
import { requiredShots } from '../../../shared/cases/stage-work.ts'
import type { Workflow } from '../../../shared/cases/workflow.ts'

/** What the present stage wants photographed, each with the newest picture or waiver of it. */
export function stageShots(
  state: OpenedCase,
  workflow: Workflow,
): readonly { readonly shot: Shot; readonly taken: TakenShot | undefined }[] {
  return requiredShots(state, workflow).map((shot) => ({ shot, taken: state.shots.findLast((taken) => taken.shot === shot) }))
}
