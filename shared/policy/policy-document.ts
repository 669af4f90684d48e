import { z } from 'zod'
import type { Immutable } from '../immutable.ts'
import { type Result, ok, refuse } from '../result.ts'
import { noted } from './field-notes.ts'
import { currency, day, id, localised, positive, scope, text } from './fields.ts'
import { compensationSection } from './sections/compensation-section.ts'
import { costsSection } from './sections/costs-section.ts'
import { fault } from './sections/cross-checks.ts'
import { eligibilitySection } from './sections/eligibility-section.ts'
import { gradingSection } from './sections/grading-section.ts'
import { returnWindowsSection } from './sections/return-windows-section.ts'
import { warrantySection } from './sections/warranty-section.ts'
import { type Misfit, misfits } from './misfit.ts'

const sections = {
  warranty: warrantySection,
  returnWindows: returnWindowsSection,
  eligibility: eligibilitySection,
  costs: costsSection,
  compensation: compensationSection,
  grading: gradingSection,
}

const SECTION_NAMES = [
  'warranty',
  'returnWindows',
  'eligibility',
  'costs',
  'compensation',
  'grading',
] as const satisfies (keyof typeof sections)[]

/** A seller's rules for a case, as plain data. A version is never changed once it is published: verdicts name the one they come from. */
export const policyDocument = z
  .strictObject({
    id,
    version: positive,
    name: localised,
    publishedOn: day,
    /** The products it is for; the policy that judges everything else names none. One match is enough. */
    appliesTo: z.strictObject(scope).exactOptional(),
    /** Where its rules and numbers come from. */
    sources: z.array(z.strictObject({ section: noted(z.enum(SECTION_NAMES), { words: 'policy.section' }), says: text })),
    /** Of every amount in this document. */
    currency,
    /** For costs in another currency: what one unit of the document's currency is worth there. For planning, never for paying. */
    planningRates: z.strictObject({ on: day, rates: z.record(currency, noted(z.number().positive(), { unit: 'rate' })) }),
    ...sections,
  })
  .check(({ value, issues }) => {
    if (value.appliesTo !== undefined && value.appliesTo.skus === undefined && value.appliesTo.categories === undefined)
      issues.push(fault(['appliesTo'], 'expected "skus" or "categories"'))
    const faults = value.eligibility.faults.map((each) => each.id)
    const known = (names: readonly string[] | undefined, place: readonly (string | number)[]) => {
      for (const [at, name] of (names ?? []).entries())
        if (!faults.includes(name)) issues.push(fault([...place, at], 'expected a fault of "eligibility.faults"'))
    }
    for (const [at, each] of value.costs.repairs.entries()) known(each.faults, ['costs', 'repairs', at, 'faults'])
    for (const [at, each] of value.warranty.exclusions.entries()) known(each.faults, ['warranty', 'exclusions', at, 'faults'])
  })

export type Policy = Immutable<z.infer<typeof policyDocument>>

/** What a verdict calls the policy it comes from. */
export type PolicyName = { readonly id: string; readonly version: number }

/** A policy from outside. Every place that does not fit is told with what is expected there. */
export function parsePolicy(json: unknown): Result<Policy, readonly Misfit[]> {
  const parsed = policyDocument.safeParse(json)
  return parsed.success ? ok(parsed.data) : refuse(misfits(parsed.error))
}
