import type { Question, Workflow } from '../../shared/cases/workflow.ts'
import type { Localised } from '../../shared/i18n/localised.ts'
import { gradingQuestion } from '../../shared/policy/grading-questions.ts'

function questions(workflow: Workflow): readonly Question[] {
  return Object.values(workflow.stages).flatMap((stage) => stage.questions)
}

/** A question of the workflow, or of the grading that a policy asks. */
function questionOf(workflow: Workflow, id: string): Question | undefined {
  return questions(workflow).find((question) => question.id === id) ?? gradingQuestion(id)
}

/** A name that is shown as it is: an id of a question or answer this workflow does not have. */
function verbatim(id: string): Localised {
  return { en: id, 'zh-CN': id }
}

export function questionName(workflow: Workflow, id: string): Localised {
  return questionOf(workflow, id)?.ask ?? verbatim(id)
}

export function answerName(workflow: Workflow, question: string, answer: string): Localised {
  const { past = [], choices = [] } = questionOf(workflow, question) ?? {}
  return [...past, ...choices].find(({ id }) => id === answer)?.name ?? verbatim(answer)
}

export function itemName(workflow: Workflow, id: string): Localised {
  const items = [...Object.values(workflow.stages), ...(workflow.added ?? [])].flatMap(({ checklist }) => checklist)
  return items.find((item) => item.id === id)?.name ?? verbatim(id)
}
