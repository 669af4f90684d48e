import { describe, expect, it } from 'vitest'
import { answerSheet, commandSheet, isOnPaper } from '../../../shared/bench/command-sheet.ts'
import { COMMAND_PREFIX, commandCode, readCommand } from '../../../shared/bench/command-word.ts'
import { stepsOf } from '../../../shared/bench/steps.ts'
import { casePrompt } from '../../../shared/bench/prompt.ts'
import { SHOTS } from '../../../shared/cases/shots.ts'
import { TRANSITIONS } from '../../../shared/cases/workflow.ts'
import { WORKFLOW_V2 } from '../../../shared/cases/workflow-v2.ts'
import { STORY, eventsOf, openedCase } from '../cases/case-story.ts'

const steps = commandSheet(WORKFLOW_V2).flatMap(({ commands }) => commands)
const answers = answerSheet(WORKFLOW_V2).flatMap(({ commands }) => commands)
const all = [...steps, ...answers].map(commandCode)

describe('the sheets', () => {
  it('carry each command once, and each is read back as that command', () => {
    expect(new Set(all).size).toBe(all.length)
    for (const command of [...steps, ...answers]) {
      expect(readCommand(commandCode(command).slice(COMMAND_PREFIX.length))).toEqual(command)
      expect(isOnPaper(command)).toBe(true)
    }
  })

  it('carry every transition, every shot and every answer of the workflow', () => {
    for (const name of TRANSITIONS.filter((each) => WORKFLOW_V2.transitions[each].from.length > 0))
      expect(all).toContain(commandCode({ type: 'go', transition: name }))
    for (const shot of SHOTS) expect(all).toContain(commandCode({ type: 'shot', shot }))
    const choices = Object.values(WORKFLOW_V2.stages).flatMap(({ questions }) => questions.flatMap((question) => question.choices))
    expect(answers).toHaveLength(choices.length)
  })

  it('carry every step that the screen offers along the story, but those that only the screen explains', () => {
    for (const at of STORY.keys()) {
      const state = openedCase(eventsOf(STORY.slice(0, at + 1)))
      for (const { command, code } of stepsOf(casePrompt(state, WORKFLOW_V2), state, WORKFLOW_V2)) {
        if (isOnPaper(command)) expect(all).toContain(code)
      }
    }
  })
})
