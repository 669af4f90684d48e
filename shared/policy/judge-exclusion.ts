import { lastDay } from './last-day.ts'
import type { Policy } from './policy-document.ts'
import type { PolicyFacts } from './policy-facts.ts'
import type { Reading } from './reading.ts'
import type { WarrantyRule } from './warranty-rule.ts'

type Exclusion = Policy['warranty']['exclusions'][number]
type Fade = NonNullable<Exclusion['fade']>

export type ByCause = { readonly holds: 'yes' | 'no' | 'open'; readonly rules: readonly WarrantyRule[] }

/** Whether so little capacity left is the wear of age. Before a step's months are over, less than it says is a defect. */
function judgeFade({ steps }: Fade, read: Reading, { deliveredOn, replaces, claimedOn }: PolicyFacts): WarrantyRule {
  const from = deliveredOn ?? replaces?.deliveredOn ?? claimedOn
  const step = steps.find(({ months }) => claimedOn <= lastDay(from, { months }))
  const { months, atLeast } = step ?? { months: steps.at(-1)?.months ?? 0, atLeast: 0 }
  return { type: 'fade', months, atLeast, isWear: read.value >= atLeast, ...read }
}

/** An exclusion counts only once every picture and every reading it asks for is there. Until then nothing is decided by it. */
export function judgeExclusion(exclusion: Exclusion, policy: Policy, facts: PolicyFacts): ByCause {
  const { id, proof, fade } = exclusion
  const needed = policy.warranty.readings.filter(({ kind }) => proof.readings.includes(kind)).map(({ kind, unit }) => ({ kind, unit }))
  const readings = needed.flatMap(({ kind, unit }) => facts.readings.findLast((each) => each.kind === kind && each.unit === unit) ?? [])
  const shots = proof.shots.filter((shot) => !facts.shots.includes(shot))
  const excluded: WarrantyRule = { type: 'exclusion', exclusion: id, cause: facts.cause ?? '' }
  if (shots.length > 0 || readings.length < needed.length) {
    const missing = needed.filter(({ kind }) => !readings.some((read) => read.kind === kind))
    return { holds: 'open', rules: [excluded, { type: 'proof-missing', exclusion: id, shots, readings: missing }] }
  }
  const read = readings.find(({ kind }) => kind === fade?.reading)
  const faded = fade === undefined || read === undefined ? undefined : judgeFade(fade, read, facts)
  if (faded?.type === 'fade' && !faded.isWear) return { holds: 'yes', rules: [faded] }
  const proved: WarrantyRule = { type: 'proof', exclusion: id, shots: proof.shots, readings }
  return { holds: 'no', rules: [excluded, proved, ...(faded === undefined ? [] : [faded])] }
}
