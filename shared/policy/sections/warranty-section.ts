import { z } from 'zod'
import { SHOTS } from '../../cases/shots.ts'
import { noted } from '../field-notes.ts'
import { cause, faultId, id, localised, positive, scope, term, text } from '../fields.ts'
import { duplicates, fault, mustBeIn } from './cross-checks.ts'

const reading = noted(id, { of: 'reading' })

const line = z.strictObject({
  id,
  name: localised,
  ...scope,
  term,
  /** Causes the seller stands for. */
  covers: z.array(cause).min(1),
  /** A longer term for a unit whose buyer registered it; added to the term. */
  extensions: z.array(z.strictObject({ id, name: localised, when: z.literal('registered'), term })).exactOptional(),
  /** Days after the last in which a lead may still grant it. */
  goodwillDays: noted(positive, { unit: 'days' }).exactOptional(),
})

/**
 * A battery loses capacity with age, and only that is wear: up to so many months after delivery a reading of at least so much is
 * wear, less is a defect. After the last step every reading is wear.
 */
const fade = z.strictObject({
  reading,
  steps: z.array(z.strictObject({ months: noted(positive, { unit: 'months' }), atLeast: z.number() })).min(1),
})

const exclusion = z.strictObject({
  id,
  name: localised,
  ...scope,
  /** As `skus` and `categories`: one match is enough. */
  faults: z.array(faultId).min(1).exactOptional(),
  causes: z.array(cause).min(1),
  /** Without all of it the exclusion is not decided. */
  proof: z.strictObject({ shots: z.array(noted(z.enum(SHOTS), { words: 'shot' })), readings: z.array(reading) }),
  fade: fade.exactOptional(),
})

/** The seller's promise: what for how long, and what it does not cover. The first line and the first exclusion that name a unit count. */
export const warrantySection = z
  .strictObject({
    /** Answers to the diagnosis question `cause`. */
    causes: z.array(z.strictObject({ id, name: localised })).min(1),
    /** A reading counts only in its unit. */
    readings: z.array(z.strictObject({ kind: id, name: localised, unit: text })),
    lines: noted(z.array(line).min(1), { endsWithRest: true }),
    exclusions: z.array(exclusion),
    /** Offered where nothing is covered: never a bare no. */
    outside: z.array(noted(z.enum(['paid-repair', 'coupon']), { words: 'option.name' })).min(1),
  })
  .check(({ value, issues }) => {
    const causes = value.causes.map((each) => each.id)
    const kinds = value.readings.map(({ kind }) => kind)
    issues.push(
      ...duplicates(causes, ['causes'], 'id'),
      ...duplicates(kinds, ['readings'], 'kind'),
      ...duplicates(
        value.lines.map((each) => each.id),
        ['lines'],
        'id',
      ),
      ...duplicates(
        value.exclusions.map((each) => each.id),
        ['exclusions'],
        'id',
      ),
    )
    for (const [at, { covers, skus, categories }] of value.lines.entries()) {
      issues.push(...mustBeIn(covers, causes, ['lines', at, 'covers'], 'a cause of "causes"'))
      const isLast = at === value.lines.length - 1
      if (skus === undefined && categories === undefined && !isLast)
        issues.push(fault(['lines', at], 'expected the line for everything else at the end: no line after it is ever reached'))
    }
    for (const [at, each] of value.exclusions.entries()) {
      const place = ['exclusions', at]
      issues.push(
        ...mustBeIn(each.causes, causes, [...place, 'causes'], 'a cause of "causes"'),
        ...mustBeIn(each.proof.readings, kinds, [...place, 'proof', 'readings'], 'a kind of "readings"'),
      )
      if (each.fade === undefined) continue
      if (!each.proof.readings.includes(each.fade.reading))
        issues.push(fault([...place, 'fade', 'reading'], 'expected a reading of its proof'))
      for (const [step, { months, atLeast }] of each.fade.steps.entries()) {
        const before = each.fade.steps[step - 1]
        if (before !== undefined && (months <= before.months || atLeast >= before.atLeast))
          issues.push(fault([...place, 'fade', 'steps', step], 'expected more months and less capacity than the step before'))
      }
    }
  })
