import { z } from 'zod'
import { noted } from '../field-notes.ts'
import { category, id, localised, minor, scope, symptom } from '../fields.ts'
import { NEEDS } from '../need-names.ts'
import { BACK_IN_USE, OPTIONS, REPAIRS } from '../option-names.ts'
import { duplicates, fault } from './cross-checks.ts'

/** May be more than 100: a thing of personal value is repaired for more than it cost. */
const share = noted(z.number('expected a number of percent').min(0).max(1000), { unit: 'percent' })

/** What is offered at all, and what each offer needs. */
export const eligibilitySection = z
  .strictObject({
    /** Fault classes of the diagnosis, and which of them the center repairs. */
    faults: z.array(z.strictObject({ id, name: localised, isRepaired: z.boolean() })).min(1),
    /** Absent: every category. */
    repairedCategories: z.array(category).min(1).exactOptional(),
    /** Of these categories, cheaper than this: never repaired. */
    consumables: z.strictObject({ categories: z.array(category), below: minor }),
    /** Symptoms that make a unit a safety hazard. */
    hazards: z.array(z.strictObject({ ...scope, symptoms: z.array(symptom).min(1) })),
    /** A repair that costs more than this share of the price is beyond economic repair. */
    economicRepair: z.strictObject({ percentOfPrice: share, percentWithPersonalValue: share }),
    /** In the order they are tried where they cost the same. One that is not listed is not offered. */
    options: z
      .array(
        z.strictObject({
          option: noted(z.enum(OPTIONS), { words: 'option.name' }),
          needs: z.array(noted(z.enum(NEEDS), { words: 'policy.need' })),
        }),
      )
      .min(1),
  })
  .check(({ value, issues }) => {
    const { faults, options } = value
    issues.push(
      ...duplicates(
        faults.map((each) => each.id),
        ['faults'],
        'id',
      ),
      ...duplicates(
        options.map(({ option }) => option),
        ['options'],
        'option',
      ),
    )
    for (const [at, { option, needs }] of options.entries()) {
      const place = ['options', at, 'needs']
      if (BACK_IN_USE.includes(option) && !needs.includes('no-hazard'))
        issues.push(fault(place, `expected "no-hazard": a safety hazard never comes back into use by ${option}`))
      if (REPAIRS.includes(option) && !needs.includes('not-consumable'))
        issues.push(fault(place, 'expected "not-consumable": low-value consumables are never repaired'))
    }
  })
