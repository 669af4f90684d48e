import { z } from 'zod'
import { noted } from '../field-notes.ts'
import { cause, id, localised, percent, scope } from '../fields.ts'
import { GRADES } from '../grades.ts'
import { duplicates, fault, mustBeIn } from './cross-checks.ts'

const grade = noted(z.enum(GRADES), { words: 'policy.field' })

const question = z.strictObject({ id, ask: localised, choices: z.array(z.strictObject({ id, name: localised })).min(2) })

/** A question tree: the checks are gone through in order, the first whose answer is given decides. */
const tree = z.strictObject({
  id,
  ...scope,
  questions: noted(z.array(question).min(1), { isTold: true }),
  checks: noted(z.array(z.strictObject({ question: id, answers: z.array(id).min(1), grade })).min(1), { isTold: true }),
  otherwise: grade,
})

const worse = (one: z.infer<typeof grade>, other: z.infer<typeof grade>) => GRADES.indexOf(one) > GRADES.indexOf(other)

/** What a unit that comes back can be sold as, and for how much. */
export const gradingSection = z
  .strictObject({
    grades: z.record(grade, z.strictObject({ name: localised, resalePercent: percent })),
    /** Causes that leave the unit whole. */
    faultlessCauses: z.array(cause),
    /** What a faulty unit brings, of what one of its grade brings whole. */
    faultyPercent: percent,
    /** Taken for granted before anybody has seen the unit. */
    expected: z.strictObject({ faultless: grade, faulty: grade }),
    trees: noted(z.array(tree).min(1), { endsWithRest: true }),
  })
  .check(({ value: { trees }, issues }) => {
    for (const [at, { skus, categories, questions, checks, otherwise }] of trees.entries()) {
      const place = ['trees', at]
      const isForAll = skus === undefined && categories === undefined
      if (isForAll !== (at === trees.length - 1)) issues.push(fault(place, 'expected one tree for everything else, at the end'))
      issues.push(
        ...duplicates(
          questions.map((each) => each.id),
          [...place, 'questions'],
          'id',
        ),
      )
      for (const [step, check] of checks.entries()) {
        const where = [...place, 'checks', step]
        const asked = questions.find((each) => each.id === check.question)
        if (asked === undefined) issues.push(fault([...where, 'question'], 'expected a question of this tree'))
        else
          issues.push(
            ...mustBeIn(
              check.answers,
              asked.choices.map((each) => each.id),
              [...where, 'answers'],
              'an answer to it',
            ),
          )
        const next = checks[step + 1]?.grade ?? otherwise
        if (worse(next, check.grade)) issues.push(fault([...where, 'grade'], `expected the worst first: after it comes "${next}"`))
      }
    }
  })
