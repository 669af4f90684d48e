import type { OpenedCase } from '../cases/case.ts'
import type { CaseEvent } from '../cases/events.ts'
import type { Choice, Workflow } from '../cases/workflow.ts'
import { workflowOf } from '../cases/workflows.ts'
import { ANSWERED_WITH } from './choices.ts'

function namedIn({ named }: Pick<OpenedCase, 'named'>, question: string, answer: string): Choice | undefined {
  return named?.[question]?.find(({ id }) => id === answer)
}

/** How the answers among these events are called, where the release does not call them so: a case keeps what it was diagnosed with. */
export function answersNamed(
  state: Pick<OpenedCase, 'named'>,
  events: readonly CaseEvent[],
  workflow: Workflow,
  released: Workflow,
): readonly CaseEvent[] {
  return events.flatMap((event): readonly CaseEvent[] => {
    if (event.type !== 'case.question-answered.v1' || ANSWERED_WITH[event.question] === undefined) return []
    const { question, answer } = event
    const choice = choiceIn(workflow, question, answer)
    const said = namedIn(state, question, answer) ?? choiceIn(released, question, answer)
    return choice === undefined || isSame(choice, said) ? [] : [{ type: 'case.answer-named.v1', question, choice }]
  })
}

function choiceIn({ stages }: Workflow, question: string, answer: string): Choice | undefined {
  return stages.diagnosing.questions.find(({ id }) => id === question)?.choices.find(({ id }) => id === answer)
}

function isSame({ name, countsAs }: Choice, other: Choice | undefined): boolean {
  return other !== undefined && name.en === other.name.en && name['zh-CN'] === other.name['zh-CN'] && countsAs === other.countsAs
}

/** The workflow in the words of a case: what it was diagnosed with is called as it was then, whatever has become of it. */
export function inWordsOf(workflow: Workflow, { named, answers, workflowVersion }: OpenedCase): Workflow {
  const { diagnosing } = workflow.stages
  const questions = diagnosing.questions.map((question) => {
    const told = named?.[question.id] ?? []
    const answer = answers[question.id]
    // What the center did not name when it was answered was called as the release calls it.
    const released = answer === undefined ? undefined : choiceIn(workflowOf(workflowVersion), question.id, answer)
    const own = released === undefined || told.some(({ id }) => id === answer) ? told : [...told, released]
    const past = [...own, ...(question.past ?? []).filter(({ id }) => !own.some((each) => each.id === id))]
    return past.length === 0 ? question : { ...question, past }
  })
  return { ...workflow, stages: { ...workflow.stages, diagnosing: { ...diagnosing, questions } } }
}

/** A case as rules read it: an answer of the center's own stands for the release's as which it counts. */
export function asRulesRead(state: OpenedCase): OpenedCase {
  if (state.named === undefined) return state
  const answers = Object.entries(state.answers).map(([question, answer]) => [
    question,
    namedIn(state, question, answer)?.countsAs ?? answer,
  ])
  return { ...state, answers: Object.fromEntries(answers) as OpenedCase['answers'] }
}
