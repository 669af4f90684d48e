import { describe, expect, it } from 'vitest'
import { DIAGNOSIS_QUESTIONS } from '../../../shared/cases/diagnosis-v1.ts'
import { parsePolicy } from '../../../shared/policy/policy-document.ts'
import { STANDARD_V2 } from '../../../shared/policy/standard-v2.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const plain = (): Json => JSON.parse(JSON.stringify(STANDARD_V2)) as Json

/** The document with one place set to something else, or taken out. */
function withPlace(path: readonly (string | number)[], value: Json | undefined): Json {
  const document = plain()
  let at: Json = document
  for (const key of path.slice(0, -1)) at = (at as Record<string | number, Json>)[key] ?? null
  const last = path.at(-1) ?? ''
  if (value === undefined) delete (at as Record<string, Json>)[last]
  else (at as Record<string | number, Json>)[last] = value
  return document
}

const misfitsOf = (json: unknown) => {
  const parsed = parsePolicy(json)
  return parsed.ok ? [] : parsed.error.map(({ path, expected }) => `${path}: ${expected}`)
}

describe('the standard policy', () => {
  it('is plain data: written as JSON and read again, it is the same', () => {
    expect(parsePolicy(plain())).toEqual({ ok: true, value: STANDARD_V2 })
  })

  it('knows every cause and every fault of the diagnosis', () => {
    const choices = (id: string) => DIAGNOSIS_QUESTIONS.filter((each) => each.id === id).flatMap((each) => each.choices.map(({ id }) => id))
    expect(STANDARD_V2.warranty.causes.map(({ id }) => id)).toEqual(expect.arrayContaining(choices('cause')))
    expect(STANDARD_V2.eligibility.faults.map(({ id }) => id)).toEqual(expect.arrayContaining(choices('fault')))
    expect(choices('symptom-found')).toEqual(expect.arrayContaining(Object.keys(STANDARD_V2.compensation.severityOf)))
  })
})

describe('a policy that does not fit is refused with the place and what is expected there', () => {
  it.each([
    [['version'], 0, 'version: 1 or more'],
    [['publishedOn'], '2026-02-30', 'publishedOn: a day of the calendar, YYYY-MM-DD'],
    [['currency'], 'usd', 'currency: an ISO 4217 code like "USD"'],
    [['planningRates', 'rates', 'eur'], 0.9, 'planningRates.rates.eur: another name: expected an ISO 4217 code like "USD"'],
    [['name', 'zh-CN'], undefined, 'name["zh-CN"]: a text'],
    [['costs', 'labourPerHour'], 24.5, 'costs.labourPerHour: a whole number of the smallest unit of the currency'],
    [['costs', 'labour'], 2400, 'costs.labour: nothing here: there is no such name'],
    [['warranty', 'lines', 0, 'term'], { weeks: 3 }, 'warranty.lines[0].term: {"months": 1 or more} or {"days": 1 or more}'],
    [
      ['warranty', 'exclusions', 2, 'proof', 'shots', 0],
      'selfie',
      'warranty.exclusions[2].proof.shots[0]: one of "parcel"|"label"|"opened"',
    ],
    [['eligibility', 'options', 3, 'needs', 0], 'luck', 'eligibility.options[3].needs[0]: one of "under-warranty"'],
    [['compensation', 'lowPrice', 'percent', 'to'], 4, 'compensation.lowPrice.percent.to: not less than "from"'],
    [['grading', 'grades', 'good'], undefined, 'grading.grades.good: object, received undefined'],
  ] as const)('%j set to %j', (path, value, message) => {
    expect(misfitsOf(withPlace(path, value as Json | undefined))).toEqual([expect.stringContaining(message)])
  })

  it.each([
    [['warranty', 'lines', 1, 'covers', 0], 'magic', 'warranty.lines[1].covers[0]: a cause of "causes": "function"'],
    [['warranty', 'lines', 1, 'id'], 'consumables', 'warranty.lines[1].id: another name than "consumables", which is taken'],
    [['warranty', 'lines', 0, 'categories'], undefined, 'warranty.lines[0]: the line for everything else at the end'],
    [['warranty', 'exclusions', 0, 'proof', 'readings', 0], 'age', 'warranty.exclusions[0].proof.readings[0]: a kind of "readings"'],
    [['warranty', 'exclusions', 0, 'fade', 'reading'], 'resistance', 'warranty.exclusions[0].fade.reading: a reading of its proof'],
    [
      ['warranty', 'exclusions', 0, 'fade', 'steps', 1, 'months'],
      3,
      'warranty.exclusions[0].fade.steps[1]: more months and less capacity than the step before',
    ],
    [['warranty', 'exclusions', 0, 'faults', 0], 'f99', 'warranty.exclusions[0].faults[0]: a fault of "eligibility.faults"'],
    [['costs', 'repairs', 7, 'faults'], ['f00-none'], 'costs.repairs[7]: an estimate without "faults" at the end'],
    [['costs', 'freight', 1, 'upToGrams'], 400, 'costs.freight[1].upToGrams: more than in the band before'],
    [['eligibility', 'options', 1, 'option'], 'repair', 'eligibility.options[2].option: another name than "repair"'],
    [['grading', 'trees', 2, 'checks', 0, 'question'], 'smell', 'grading.trees[2].checks[0].question: a question of this tree'],
    [['grading', 'trees', 2, 'checks', 0, 'answers', 0], 'yes', 'grading.trees[2].checks[0].answers[0]: an answer to it: "lost"'],
    [['grading', 'trees', 2, 'checks', 0, 'grade'], 'good', 'grading.trees[2].checks[0].grade: the worst first'],
    [['grading', 'trees', 2, 'categories'], ['Lamps'], 'grading.trees[2]: one tree for everything else, at the end'],
  ] as const)('%j set to %j contradicts another place', (path, value, message) => {
    expect(misfitsOf(withPlace(path, value as Json | undefined))).toContainEqual(expect.stringContaining(message))
  })

  it('a hazard that is repaired, and a consumable that is repaired', () => {
    expect(misfitsOf(withPlace(['eligibility', 'options', 2, 'needs'], ['under-warranty', 'not-consumable']))).toEqual([
      'eligibility.options[2].needs: "no-hazard": a safety hazard never comes back into use by repair',
    ])
    expect(misfitsOf(withPlace(['eligibility', 'options', 2, 'needs'], ['no-hazard']))).toEqual([
      'eligibility.options[2].needs: "not-consumable": low-value consumables are never repaired',
    ])
  })

  it('several places at once are all told, and what is no document at all, too', () => {
    const document = { ...(plain() as Record<string, Json>), version: 'two', currency: 1 }
    expect(misfitsOf(document)).toEqual(['version: a whole number', 'currency: a currency'])
    expect(misfitsOf(null)).toEqual([': object, received null'])
  })
})
