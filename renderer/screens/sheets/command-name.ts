import type { BenchCommand } from '../../../shared/bench/command-word.ts'
import { assertNever } from '../../../shared/decider.ts'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import type { Texts } from '../../i18n/text-function.ts'

/** What a command is called on paper, where no screen stands beside it. */
export function commandName({ t, pick }: Texts, command: BenchCommand, workflow: Workflow): string {
  switch (command.type) {
    case 'go':
      return pick(workflow.transitions[command.transition].name)
    case 'shot':
      return command.shot === undefined ? t('sheet.command.shot') : t('sheet.command.shot-of', { shot: t(`shot.${command.shot}`) })
    case 'tick': {
      const item = Object.values(workflow.stages)
        .flatMap(({ checklist }) => checklist)
        .find(({ id }) => id === command.item)
      return item === undefined ? command.item : t('sheet.command.tick', { item: pick(item.name) })
    }
    case 'print':
      return t(`sheet.command.print.${command.label}`)
    case 'answer': {
      const choice = Object.values(workflow.stages)
        .flatMap(({ questions }) => questions)
        .find(({ id }) => id === command.question)
        ?.choices.find(({ id }) => id === command.answer)
      return choice === undefined ? command.answer : pick(choice.name)
    }
    case 'registered':
      return t(command.is ? 'sheet.command.registered.yes' : 'sheet.command.registered.no')
    case 'buyer-wrote':
      return t('sheet.command.buyer-wrote', { about: t(`asked.${command.about}`) })
    case 'undo':
    case 'put-aside':
    case 'dismiss':
    case 'new-case':
    case 'no-serial':
    case 'go-on':
    case 'go-back':
    case 'partner':
    case 'buyer-answered':
    case 'counted':
      return t(`sheet.command.${command.type}`)
    case 'dock':
    case 'bench':
    case 'triage':
    case 'next':
    case 'count':
      return t(`search.action.${command.type}`)
    case 'waive':
    case 'choose':
    case 'keep':
    case 'merge':
    case 'take':
    case 'quantity':
    case 'guide':
      throw new Error(`${command.type} is on no sheet`)
    default:
      return assertNever(command)
  }
}
