import { expect, it } from 'vitest'
import { type OpenedCase, NO_CASE, evolve } from '../../../shared/cases/case.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { CURRENT_WORKFLOW } from '../../../shared/cases/workflows.ts'
import { diagnosedBy } from '../../../shared/diagnosis/choices.ts'
import type { DiagnosisEntry } from '../../../shared/diagnosis/entry.ts'
import { answersNamed, asRulesRead, inWordsOf } from '../../../shared/diagnosis/words-of-case.ts'
import { OPENED } from '../cases/case-story.ts'

const LID: DiagnosisEntry = { of: 'fault', id: 'c-lid', name: { en: 'Lid cracked', 'zh-CN': '盖裂' }, countsAs: 'f08-shell', revision: 1 }
const DRIVE: DiagnosisEntry = { of: 'fault', id: 'f04-motor', name: { en: 'Drive', 'zh-CN': '驱动' }, revision: 1 }
const ASKED = diagnosedBy(CURRENT_WORKFLOW, [LID, DRIVE], 'kettle')

const answered = (answer: string): CaseEvent => ({ type: 'case.question-answered.v1', question: 'fault', answer })
const named = (state: OpenedCase, answer: string) => answersNamed(state, [answered(answer)], ASKED, CURRENT_WORKFLOW)

function given(...events: readonly CaseEvent[]): OpenedCase {
  const state = [{ ...OPENED, workflowVersion: CURRENT_WORKFLOW.version }, ...events].reduce(evolve, NO_CASE)
  if (state.type === 'none') throw new Error('not opened')
  return state
}

it('given an answer of the center’s own, or one that it calls otherwise, then the case gets its words; else none', () => {
  expect(named(given(), 'c-lid')).toEqual([
    { type: 'case.answer-named.v1', question: 'fault', choice: { id: 'c-lid', name: LID.name, countsAs: 'f08-shell' } },
  ])
  expect(named(given(), 'f04-motor')).toMatchObject([{ choice: { name: { en: 'Drive' } } }])
  expect(named(given(), 'f03-battery')).toEqual([])
})

it('given the words are in the case already, then they are not said again', () => {
  const state = given(answered('c-lid'), ...named(given(), 'c-lid'))
  expect(named(state, 'c-lid')).toEqual([])
})

it('given an answer of the center’s own, then rules read that as which it counts, and people what it is', () => {
  const state = given(answered('c-lid'), ...named(given(), 'c-lid'))
  expect(state.answers['fault']).toBe('c-lid')
  expect(asRulesRead(state).answers['fault']).toBe('f08-shell')
})

it('given the release’s name counted when it was answered, then a later name changes nothing', () => {
  const read = inWordsOf(ASKED, given(answered('f04-motor'))).stages.diagnosing.questions.find(({ id }) => id === 'fault')
  expect(read?.past?.find(({ id }) => id === 'f04-motor')?.name.en).toBe('F04 Motor, pump, fan')
})
