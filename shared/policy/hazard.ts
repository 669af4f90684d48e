import type { Policy } from './policy-document.ts'
import type { PolicyFacts } from './policy-facts.ts'
import { isAbout } from './scope.ts'

/** Whether the unit is a serious safety hazard: as somebody said, else by symptom and category. */
export function isHazard({ eligibility }: Policy, facts: PolicyFacts): boolean {
  const { hazard, symptom } = facts
  return hazard ?? eligibility.hazards.some((each) => symptom !== undefined && each.symptoms.includes(symptom) && isAbout(each, facts))
}
