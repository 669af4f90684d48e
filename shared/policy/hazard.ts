import type { Policy } from './policy-document.ts'
import type { PolicyFacts } from './policy-facts.ts'
import { isAbout } from './scope.ts'

/** A battery that swells may catch fire whatever product it is in: no policy has to say so. */
const ALWAYS: ReadonlySet<string> = new Set(['swelling'])

/** Whether the unit is a serious safety hazard: as somebody said, else by what the buyer saw or the bench found, in its category. */
export function isHazard({ eligibility }: Policy, facts: PolicyFacts): boolean {
  const symptoms = [facts.reported, facts.symptom].flatMap((symptom) => symptom ?? [])
  return (
    facts.hazard ??
    (symptoms.some((symptom) => ALWAYS.has(symptom)) ||
      eligibility.hazards.some((each) => isAbout(each, facts) && symptoms.some((symptom) => each.symptoms.includes(symptom))))
  )
}
