import { expect } from 'vitest'
import { type Case, NO_CASE, evolve } from '../../../shared/cases/case.ts'
import type { CaseCommand } from '../../../shared/cases/commands.ts'
import { caseDecider } from '../../../shared/cases/decide.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import type { CaseRefusal } from '../../../shared/cases/refusals.ts'
import { WORKFLOW_V1 } from '../../../shared/cases/workflow-v1.ts'
import { fold } from '../../../shared/decider.ts'
import { ok, refuse } from '../../../shared/result.ts'

const decider = caseDecider(WORKFLOW_V1)

/** The case that a past adds up to. */
export function caseAfter(past: readonly CaseEvent[]): Case {
  return fold<Case, CaseEvent>({ initial: NO_CASE, evolve }, past)
}

/** Given what happened, when this is asked, then these things happen or it is refused. */
export function givenCase(...past: readonly CaseEvent[]) {
  return {
    when: (command: CaseCommand) => {
      const decision = decider.decide(command, caseAfter(past))
      return {
        thenHappens: (...events: readonly CaseEvent[]) => expect(decision).toEqual(ok(events)),
        thenNothingHappens: () => expect(decision).toEqual(ok([])),
        thenRefused: (refusal: CaseRefusal) => expect(decision).toEqual(refuse(refusal)),
      }
    },
  }
}
