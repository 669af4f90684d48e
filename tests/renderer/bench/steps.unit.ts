import { describe, expect, test } from 'vitest'
import { splitSteps, stepOfKey } from '../../../renderer/screens/bench/split-steps.ts'
import { stepWords } from '../../../renderer/screens/bench/step-words.ts'
import { startTexts, textFunction } from '../../../renderer/i18n/i18n.ts'
import { instruction } from '../../../renderer/screens/bench/instruction.ts'
import { readCommand } from '../../../shared/bench/command-word.ts'
import { casePrompt } from '../../../shared/bench/prompt.ts'
import { stepsOf } from '../../../shared/bench/steps.ts'
import type { OpenedCase } from '../../../shared/cases/case.ts'
import { evolve } from '../../../shared/cases/case.ts'
import { decideCase } from '../../../shared/cases/decide.ts'
import type { CaseCommand } from '../../../shared/cases/commands.ts'
import { rmaFromNumber } from '../../../shared/cases/rma.ts'
import { qrCode } from '../../../shared/labels/barcode.ts'
import { WORKFLOW_V1 } from '../../../shared/cases/workflow-v1.ts'

const workflow = WORKFLOW_V1
const texts = { t: textFunction(startTexts('en')), language: 'en', pick: (text: { en: string }) => text.en } as const
const photo = { sha256: 'a'.repeat(64), bytes: 1, mediaType: 'image/jpeg', width: 1, height: 1 }

const START: OpenedCase = {
  type: 'opened',
  rma: rmaFromNumber(1),
  kind: 'return',
  workflowVersion: 1,
  unit: { sku: 'X', serial: 'S1' },
  complaint: 'broken',
  outbound: { carrier: 'UPS', tracking: '1Z' },
  stage: { name: 'received' },
  shots: [],
  answers: {},
  parts: [],
  ticked: [],
  labels: {},
}

/** What a technician would do next with this case: answer the prompt, else the first way forward. */
function nextCommand(state: OpenedCase): CaseCommand | undefined {
  const prompt = casePrompt(state, workflow)
  if (prompt.type === 'photograph') return { type: 'keep-photo', shot: prompt.shot, photo }
  if (prompt.type === 'scan-serial') return { type: 'record-serial', serial: 'S1' }
  if (prompt.type === 'print-label') return { type: 'hand-over-label', label: prompt.label, printer: 'p' }
  if (prompt.type === 'scan-label') return { type: 'confirm-label', label: prompt.label, scanned: '1Z' }
  const step = stepsOf(prompt, state, workflow).find(({ role }) => role === 'forward')
  const command = step?.command
  if (command?.type === 'go') return { type: 'move', transition: command.transition }
  if (command?.type === 'answer') return { type: 'answer', question: command.question, answer: command.answer }
  return command?.type === 'tick' ? { type: 'tick', item: command.item } : undefined
}

/** Every state of a case from received to closed, one command at a time. */
function wholeWay(): readonly OpenedCase[] {
  const states: OpenedCase[] = [START]
  for (let state = START; ; ) {
    const command = nextCommand(state)
    const decided = command === undefined ? undefined : decideCase(command, state, workflow)
    if (decided?.ok !== true || decided.value.length === 0) return states
    const next = decided.value.reduce(evolve, state as ReturnType<typeof evolve>)
    if (next.type === 'none') return states
    state = next
    states.push(state)
  }
}

const STATES = wholeWay()

describe('the steps on the screen', () => {
  test('the way goes from the parcel to the closed case', () => {
    expect(STATES.at(-1)?.stage.name).toBe('closed')
    expect(STATES.length).toBeGreaterThan(25)
  })

  test('every step has a key of its own, and pressing that key, shifted or not, presses that step', () => {
    for (const state of STATES) {
      const steps = stepsOf(casePrompt(state, workflow), state, workflow)
      expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length)
      for (const step of steps) {
        expect(stepOfKey(steps, step.key)).toBe(step)
        expect(stepOfKey(steps, step.key.toUpperCase())).toBe(step)
      }
    }
  })

  test('no step uses the keys of the side panel', () => {
    const used = STATES.flatMap((state) => stepsOf(casePrompt(state, workflow), state, workflow).map(({ key }) => key))
    expect(used.filter((key) => ['t', 'u', 'p'].includes(key))).toEqual([])
  })

  test('no step is lost between the work area and the bar at the bottom', () => {
    for (const state of STATES) {
      const steps = stepsOf(casePrompt(state, workflow), state, workflow)
      const { answers, bar } = splitSteps(steps, casePrompt(state, workflow).type)
      expect([...answers, ...bar].toSorted((a, b) => a.code.localeCompare(b.code))).toEqual(
        steps.toSorted((a, b) => a.code.localeCompare(b.code)),
      )
    }
  })

  test('nine answers and the ways on: all nine stand large, the rest in the bar', () => {
    const nine = STATES.find((state) => splitSteps(stepsOf(casePrompt(state, workflow), state, workflow), 'question').answers.length === 9)
    if (nine === undefined) throw new Error('the workflow asks no question with nine answers')
    const { bar } = splitSteps(stepsOf(casePrompt(nine, workflow), nine, workflow), 'question')
    expect(bar.map(({ key }) => key)).toEqual(['a', '0'])
  })

  test('the code beside each step says the same as its button', () => {
    for (const state of STATES) {
      for (const { code, command } of stepsOf(casePrompt(state, workflow), state, workflow)) {
        expect(readCommand(code.slice('MB:'.length))).toEqual(command)
      }
    }
  })

  test('the code of each step fits the box it stands in: 25 modules', () => {
    for (const state of STATES) {
      for (const { code } of stepsOf(casePrompt(state, workflow), state, workflow)) {
        const drawn = qrCode(code, 'M')
        expect(drawn.ok && drawn.value.side, code).toBeLessThanOrEqual(25)
      }
    }
  })

  test('each prompt has one instruction in words, and each step a name', () => {
    for (const state of STATES) {
      const prompt = casePrompt(state, workflow)
      expect(instruction(texts, prompt)).toMatch(/^[A-Z]/)
      for (const step of stepsOf(prompt, state, workflow)) expect(stepWords(texts, step, prompt, workflow)).toMatch(/\w/)
    }
  })
})
