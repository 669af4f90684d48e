import { codesToTake } from '../../../shared/bench/codes-to-take.ts'
import type { Step } from '../../../shared/bench/steps.ts'
import type { OpenedCase } from '../../../shared/cases/case.ts'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import type { OfferedCode } from './picture-with-codes.tsx'

/** The codes of one picture that a step takes, each with its step. */
export function offeredIn(sha256: string, state: OpenedCase, workflow: Workflow, steps: readonly Step[]): readonly OfferedCode[] {
  return codesToTake(state, workflow).flatMap(({ code, reading }, at) => {
    const step = steps.find(({ command }) => command.type === 'take' && command.at === at)
    return step === undefined || reading.photo !== sha256 ? [] : [{ step, text: code.text, corners: code.corners }]
  })
}
