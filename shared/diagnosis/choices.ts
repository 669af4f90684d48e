import type { Choice, Question, Workflow } from '../cases/workflow.ts'
import type { Diagnosed, DiagnosisEntry } from './entry.ts'

/** What each question of the diagnosis is answered with. */
export const ANSWERED_WITH: Readonly<Partial<Record<string, Diagnosed>>> = {
  'symptom-reported': 'symptom',
  'symptom-found': 'symptom',
  fault: 'fault',
  cause: 'cause',
}

/** That nothing is wrong can always be said, and every rule knows it by this: it is neither called otherwise nor retired. */
const NOTHING_WRONG: ReadonlySet<string> = new Set(['none', 'f00-none', 'no-fault'])

export function isFixed(id: string): boolean {
  return NOTHING_WRONG.has(id)
}

/** The answers of the release that a center may change, as the fixed workflow has them. */
export function releasedChoices({ stages }: Workflow, of: Diagnosed): readonly Choice[] {
  const question = stages.diagnosing.questions.find(({ id }) => ANSWERED_WITH[id] === of)
  return (question?.choices ?? []).filter(({ id }) => !isFixed(id))
}

/** What counts for a category, by id: what is said of it, else what is said of all products. */
function inCategory(entries: readonly DiagnosisEntry[], category: string | undefined): ReadonlyMap<string, DiagnosisEntry> {
  const general = entries.filter((each) => each.category === undefined)
  const special = entries.filter((each) => each.category !== undefined && each.category === category)
  return new Map([...general, ...special].map((each) => [each.id, each]))
}

function choiceOf({ id, name, countsAs }: DiagnosisEntry): Choice {
  return { id, name, ...(countsAs === undefined ? {} : { countsAs }) }
}

function byName(one: Choice, other: Choice): number {
  return one.name.en < other.name.en ? -1 : 1
}

/** A question as the center asks it of a category: its own answers after the release's, and that nothing is wrong at the end. */
function asked(question: Question, entries: readonly DiagnosisEntry[], category: string | undefined): Question {
  const counting = inCategory(entries, category)
  const released = question.choices.flatMap((choice): readonly Choice[] => {
    const entry = isFixed(choice.id) ? undefined : counting.get(choice.id)
    if (entry === undefined) return [choice]
    return entry.isRetired === true ? [] : [{ ...choice, name: entry.name }]
  })
  const isOwn = ({ id }: DiagnosisEntry) => !question.choices.some((choice) => choice.id === id)
  const own = [...counting.values()].filter((each) => isOwn(each) && each.isRetired !== true).map(choiceOf)
  const choices = [...released.filter(({ id }) => !isFixed(id)), ...own.toSorted(byName), ...released.filter(({ id }) => isFixed(id))]
  const everSaid = [...question.choices, ...entries.map(choiceOf)]
  const past = [...new Map(everSaid.map((each) => [each.id, each])).values()].filter(({ id }) => !choices.some((each) => each.id === id))
  return { ...question, choices, ...(past.length === 0 ? {} : { past }) }
}

function withQuestions(workflow: Workflow, change: (question: Question, of: Diagnosed) => Question): Workflow {
  const { diagnosing } = workflow.stages
  const questions = diagnosing.questions.map((question) => {
    const of = ANSWERED_WITH[question.id]
    return of === undefined ? question : change(question, of)
  })
  return { ...workflow, stages: { ...workflow.stages, diagnosing: { ...diagnosing, questions } } }
}

/** The workflow with the center's diagnosis for units of one category. What is not offered any more is still called by its name. */
export function diagnosedBy(workflow: Workflow, entries: readonly DiagnosisEntry[], category: string): Workflow {
  if (entries.length === 0) return workflow
  return withQuestions(workflow, (question, of) =>
    asked(
      question,
      entries.filter((each) => each.of === of),
      category,
    ),
  )
}

/** The same with every answer that is offered for any category: for paper, and for what is about no unit in particular. */
export function everyDiagnosis(workflow: Workflow, entries: readonly DiagnosisEntry[]): Workflow {
  const categories = [...new Set(entries.flatMap(({ category }) => category ?? []))]
  return withQuestions(workflow, (question, of) => {
    const about = entries.filter((each) => each.of === of)
    const all = [undefined, ...categories].flatMap((category) => asked(question, about, category).choices)
    const distinct = [...new Map(all.toReversed().map((each) => [each.id, each])).values()].toReversed()
    const choices = [...distinct.filter(({ id }) => !isFixed(id)), ...distinct.filter(({ id }) => isFixed(id))]
    const past = (asked(question, about, undefined).past ?? []).filter(({ id }) => !choices.some((each) => each.id === id))
    return { ...question, choices, ...(past.length === 0 ? {} : { past }) }
  })
}
