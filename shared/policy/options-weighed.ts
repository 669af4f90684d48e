import type { CaseEvent } from '../cases/events.ts'
import { type Disposition, isDisposition } from '../cases/workflow.ts'
import type { CaseOptions } from './case-options.ts'
import type { OptionName } from './option-names.ts'
import { optionOf } from './option-of-disposition.ts'
import type { PolicyName } from './policy-document.ts'
import type { Option } from './weigh-options.ts'

/** One option as it was shown, without the needs it was judged by: those follow from the policy. */
export type OptionShown = Omit<Option, 'needs'>

/** What could be chosen from at a decision, in the order it was shown, and what was taken. `option`: as what that was weighed. */
export type OptionsWeighed = {
  readonly policy: PolicyName
  readonly taken: Disposition
  readonly option?: OptionName
  readonly recommended?: OptionName
  readonly options: readonly OptionShown[]
}

/** The disposition that events decide; nothing where they decide none. */
export function dispositionIn(events: readonly CaseEvent[]): Disposition | undefined {
  for (const event of events) {
    if (event.type !== 'case.moved.v1') continue
    const { transition, from } = event
    if (isDisposition(transition) && (from === 'deciding' || from === 'expected')) return transition
  }
  return undefined
}

function shownAs({ option, state, cost, missing, subjectTo, saves }: Option): OptionShown {
  return { option, state, cost, missing, subjectTo, ...(saves === undefined ? {} : { saves }) }
}

/** What is kept of a decision, so that a dispute can show what it was chosen from. */
export function optionsWeighed(taken: Disposition, weighed: CaseOptions): OptionsWeighed {
  const option = optionOf(taken, weighed)?.option
  return {
    policy: weighed.policy,
    taken,
    ...(option === undefined ? {} : { option }),
    ...(weighed.recommended === undefined ? {} : { recommended: weighed.recommended }),
    options: weighed.options.map(shownAs),
  }
}
