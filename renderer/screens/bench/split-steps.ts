import type { Prompt } from '../../../shared/bench/prompt.ts'
import { isDisposition } from '../../../shared/cases/workflow.ts'
import type { Step } from '../../../shared/bench/steps.ts'

/**
 * Answers and decisions to choose from stand large in the work area; everything else stands in the bar at the bottom, and so do the two answers
 * to whose label it is: above them stands what has to be compared.
 */
export function splitSteps(
  steps: readonly Step[],
  prompt: Prompt['type'],
): { readonly answers: readonly Step[]; readonly bar: readonly Step[] } {
  const isAnswer = ({ command }: Step) =>
    command.type === 'answer' ||
    command.type === 'keep' ||
    command.type === 'merge' ||
    (command.type === 'choose' && prompt !== 'whose-mark') ||
    (command.type === 'go' && (prompt === 'decide' || prompt === 'go-on') && isDisposition(command.transition))
  return { answers: steps.filter(isAnswer), bar: steps.filter((step) => !isAnswer(step)) }
}

/** The step that a key presses: letters whatever Shift and Caps Lock say. */
export function stepOfKey(steps: readonly Step[], key: string): Step | undefined {
  if (key.length !== 1) return undefined
  return steps.find((step) => step.key === key.toLowerCase())
}
