import { expect, it } from 'vitest'
import { CURRENT_WORKFLOW } from '../../../shared/cases/workflows.ts'
import type { DiagnosisEntry } from '../../../shared/diagnosis/entry.ts'
import { diagnosisLines } from '../../../shared/diagnosis/lines.ts'

const MOTOR: DiagnosisEntry = { of: 'fault', id: 'f04-motor', name: { en: 'Drive', 'zh-CN': '驱动' }, revision: 3 }
const LID: DiagnosisEntry = {
  of: 'fault',
  id: 'c-lid',
  category: 'kettle',
  name: { en: 'Lid', 'zh-CN': '盖' },
  countsAs: 'f08-shell',
  revision: 1,
}
const RECORDS = [
  { entry: MOTOR, others: [{ ...MOTOR, isRetired: true as const }] },
  { entry: LID, others: [] },
  { entry: { ...MOTOR, category: 'kettle', isRetired: true as const, revision: 1 }, others: [] },
]

it('given nothing is said, then the lines are the answers of the release, without that nothing is wrong', () => {
  const lines = diagnosisLines(CURRENT_WORKFLOW, [], 'fault')
  expect(lines).toHaveLength(8)
  expect(lines.every(({ state, seen }) => state === 'released' && seen === 0)).toBe(true)
})

it('given what is said of all products and of one category, then each is seen in its place', () => {
  const all = diagnosisLines(CURRENT_WORKFLOW, RECORDS, 'fault')
  expect(all.find(({ id }) => id === 'f04-motor')).toMatchObject({
    state: 'renamed',
    name: { en: 'Drive' },
    seen: 3,
    others: [{ isRetired: true }],
  })
  expect(all.some(({ id }) => id === 'c-lid')).toBe(false)
  const kettle = diagnosisLines(CURRENT_WORKFLOW, RECORDS, 'fault', 'kettle')
  expect(kettle.find(({ id }) => id === 'f04-motor')).toMatchObject({ state: 'retired', seen: 1, others: [] })
  expect(kettle.at(-1)).toMatchObject({ id: 'c-lid', state: 'own', isOwn: true, countsAs: 'f08-shell' })
})

it('given something is said of all products alone, then a category inherits it and has said nothing itself', () => {
  const lamps = diagnosisLines(CURRENT_WORKFLOW, RECORDS, 'fault', 'lamps')
  expect(lamps.find(({ id }) => id === 'f04-motor')).toMatchObject({ state: 'renamed', seen: 0, others: [] })
})
