import { z } from 'zod'
import { id, localised, minor, scope, text } from '../fields.ts'
import { NEEDS } from '../need-names.ts'
import { BACK_IN_USE, OPTIONS, REPAIRS } from '../option-names.ts'
import { duplicates, fault } from './cross-checks.ts'

/** May be more than 100: a thing of personal value is repaired for more than it cost. */
const share = z.number('expected a number of percent').min(0).max(1000)

/** What is offered at all, and what each offer needs. */
export const eligibilitySection = z
  .strictObject({
    /** Fault classes of the diagnosis, and which of them the center repairs. */
    faults: z.array(z.strictObject({ id, name: localised, isRepaired: z.boolean() })).min(1),
    /** Absent: every category. */
    repairedCategories: z.array(text).min(1).exactOptional(),
    /** Of these categories, cheaper than this: never repaired. */
    consumables: z.strictObject({ categories: z.array(text), below: minor }),
    /** Symptoms that make a unit a safety hazard. */
    hazards: z.array(z.strictObject({ ...scope, symptoms: z.array(id).min(1) })),
    /** A repair that costs more than this share of the price is beyond economic repair. */
    economicRepair: z.strictObject({ percentOfPrice: share, percentWithPersonalValue: share }),
    /** In the order they are tried where they cost the same. One that is not listed is not offered. */
    options: z.array(z.strictObject({ option: z.enum(OPTIONS), needs: z.array(z.enum(NEEDS)) })).min(1),
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
