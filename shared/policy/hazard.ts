import type { Policy } from './policy-document.ts'
import type { PolicyFacts } from './policy-facts.ts'
import { isAbout } from './scope.ts'

/** Whether the unit is a serious safety hazard: as somebody said, else by its category and what the buyer saw or the bench found. */
export function isHazard({ eligibility }: Policy, facts: PolicyFacts): boolean {
  const symptoms = [facts.reported, facts.symptom].flatMap((symptom) => symptom ?? [])
  return (
    facts.hazard ?? eligibility.hazards.some((each) => isAbout(each, facts) && symptoms.some((symptom) => each.symptoms.includes(symptom)))
  )
}
