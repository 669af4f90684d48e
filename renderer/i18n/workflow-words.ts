import type { Choice, Question, Workflow } from '../../shared/cases/workflow.ts'
import type { Localised } from '../../shared/i18n/localised.ts'

function questions(workflow: Workflow): readonly Question[] {
  return Object.values(workflow.stages).flatMap((stage) => stage.questions)
}

/** A name that is shown as it is: an id of a question or answer this workflow does not have. */
function verbatim(id: string): Localised {
  return { en: id, 'zh-CN': id }
}

export function questionName(workflow: Workflow, id: string): Localised {
  return questions(workflow).find((question) => question.id === id)?.ask ?? verbatim(id)
}

export function answerName(workflow: Workflow, question: string, answer: string): Localised {
  const choices: readonly Choice[] = questions(workflow).find(({ id }) => id === question)?.choices ?? []
  return choices.find(({ id }) => id === answer)?.name ?? verbatim(answer)
}

export function itemName(workflow: Workflow, id: string): Localised {
  const items = [...Object.values(workflow.stages), ...(workflow.added ?? [])].flatMap(({ checklist }) => checklist)
  return items.find((item) => item.id === id)?.name ?? verbatim(id)
}
