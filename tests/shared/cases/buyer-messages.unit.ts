import { describe, expect, it } from 'vitest'
import { NO_CASE, evolve } from '../../../shared/cases/case.ts'
import type { CaseCommand } from '../../../shared/cases/commands.ts'
import { decideCase } from '../../../shared/cases/decide.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { WORKFLOW_V2 } from '../../../shared/cases/workflow-v2.ts'
import { cameInto } from './case-story.ts'

const wrote = (about: 'question' | 'problem', at?: string): CaseCommand => ({
  type: 'buyer-wrote',
  about,
  ...(at === undefined ? {} : { at }),
})
const answered = (at?: string): CaseCommand => ({ type: 'buyer-answered', ...(at === undefined ? {} : { at }) })

/** The case after commands that were all carried out, and the answer to the last. */
function given(...commands: readonly CaseCommand[]) {
  const fold = (events: readonly CaseEvent[]) => events.reduce(evolve, NO_CASE)
  let events = cameInto('closed')
  let last = decideCase(answered(), fold(events), WORKFLOW_V2)
  for (const command of commands) {
    last = decideCase(command, fold(events), WORKFLOW_V2)
    if (last.ok) events = [...events, ...last.value]
  }
  const state = fold(events)
  return { last, unanswered: state.type === 'opened' ? state.unanswered : undefined }
}

describe('a buyer who writes', () => {
  it('waits for an answer, also when the case is over, with the profile and the marketplace his clocks run by', () => {
    const { last, unanswered } = given(wrote('question', '2026-03-06T16:00:00.000Z'))
    expect(last).toMatchObject({ ok: true, value: [{ about: 'question', profile: { id: 'standard', version: 1 } }] })
    expect(unanswered).toEqual({ about: 'question', at: '2026-03-06T16:00:00.000Z' })
  })

  it('who writes again waits since the first time', () => {
    expect(given(wrote('question', '2026-03-06T16:00:00.000Z'), wrote('problem')).unanswered).toMatchObject({ about: 'question' })
  })

  it('has an answer to all he wrote', () => {
    expect(given(wrote('question'), wrote('problem'), answered()).unanswered).toBeUndefined()
  })
})

describe('an answer is refused', () => {
  it('where nobody asked', () => {
    expect(given(answered()).last).toEqual({ ok: false, error: { type: 'nothing-to-answer' } })
    expect(given(wrote('question'), answered(), answered()).last).toEqual({ ok: false, error: { type: 'nothing-to-answer' } })
  })

  it('from before he wrote', () => {
    const at = '2026-03-06T16:00:00.000Z'
    expect(given(wrote('question', at), answered('2026-03-06T15:00:00.000Z')).last).toEqual({
      ok: false,
      error: { type: 'too-early', after: at },
    })
  })
})
