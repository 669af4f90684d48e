import { SHOTS } from '../../../shared/cases/shots.ts'
import type { PolicyFacts } from '../../../shared/policy/policy-facts.ts'

/** A kettle that came back in its tenth month with a defect, photographed from all sides. */
export const KETTLE: PolicyFacts = {
  category: 'Kitchen appliances',
  sku: 'QK-17-ST',
  marketplace: 'amazon.de',
  deliveredOn: '2026-01-15',
  claimedOn: '2026-11-02',
  symptom: 'stops',
  fault: 'f05-heater',
  cause: 'function',
  shots: SHOTS,
  readings: [],
  unitAt: 'center',
  tried: [],
  condition: {},
  expectation: 'usual',
}

/** An e-bike battery whose range fell, delivered and claimed on the days given. */
export const BATTERY: PolicyFacts = {
  ...KETTLE,
  category: 'E-bike and scooter batteries',
  sku: 'VC-P48-14',
  symptom: 'weak',
  fault: 'f03-battery',
  cause: 'wear',
}

/** The same case without some of its facts: nobody knows them. */
export function without(facts: PolicyFacts, ...unknown: readonly (keyof PolicyFacts)[]): PolicyFacts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !unknown.includes(name as keyof PolicyFacts))) as PolicyFacts
}

/** The day so many days later, or earlier. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
