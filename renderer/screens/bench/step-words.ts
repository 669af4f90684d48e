import type { Prompt } from '../../../shared/bench/prompt.ts'
import type { Step } from '../../../shared/bench/steps.ts'
import { formatRma } from '../../../shared/cases/rma.ts'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import { assertNever } from '../../../shared/decider.ts'
import type { Texts } from '../../i18n/text-function.ts'

/** What a step is called on its button. */
export function stepWords({ t, pick }: Texts, { command, about }: Step, prompt: Prompt, workflow: Workflow): string {
  switch (command.type) {
    case 'go':
      if (prompt.type === 'which-guide') return t('bench.guide.without')
      return pick(workflow.transitions[command.transition].name)
    case 'answer': {
      const choice = prompt.type === 'question' ? prompt.question.choices.find(({ id }) => id === command.answer) : undefined
      return choice === undefined ? command.answer : pick(choice.name)
    }
    case 'choose': {
      if (prompt.type === 'whose-mark') return t('mark.on-this-unit')
      if (prompt.type === 'which-meaning') {
        const meant = prompt.asking.choices[command.at]?.meaning
        return meant === undefined ? String(command.at + 1) : t(`code.${meant.kind}`)
      }
      if (prompt.type === 'which-guide') {
        const guide = prompt.asking.choices[command.at]
        return guide === undefined ? String(command.at + 1) : pick(guide.title)
      }
      if (prompt.type === 'which-partner') return prompt.asking.choices[command.at]?.name ?? String(command.at + 1)
      const chosen = prompt.type === 'which-case' ? prompt.asking.choices[command.at] : undefined
      return chosen === undefined ? String(command.at + 1) : formatRma(chosen.rma)
    }
    case 'take':
      return t(prompt.type === 'scan-serial' ? 'bench.step.take.serial' : 'bench.step.take.tracking', { text: about ?? '' })
    case 'print':
      return prompt.type === 'scan-label' ? t('bench.step.print-again') : t('bench.step.print')
    case 'new-case':
      if (prompt.type === 'whose-mark') return t('mark.another-parcel')
      return prompt.type === 'finished' ? t('bench.step.new-case-again') : t('bench.step.new-case')
    case 'dismiss':
      if (prompt.type === 'one-unit') return t('twin.two-units')
      return prompt.type === 'pin' ? t('bench.step.dismiss.pin') : t('bench.step.dismiss')
    case 'shot':
    case 'waive':
    case 'tick':
    case 'put-aside':
    case 'no-serial':
    case 'go-on':
    case 'go-back':
    case 'partner':
      return t(`bench.step.${command.type}`)
    case 'guide':
      return t('bench.guide.in-vain')
    case 'registered':
      return t(command.is ? 'sheet.command.registered.yes' : 'sheet.command.registered.no')
    case 'buyer-wrote':
    case 'buyer-answered':
      return t(`bench.step.${command.type}`)
    case 'keep':
      return t(command.at === 0 ? 'conflict.keep.standing' : 'conflict.keep.other')
    case 'merge':
      return t(command.at === 0 ? 'twin.keep.here' : 'twin.keep.other')
    case 'undo':
      return t('bench.step.undo.plain')
    case 'dock':
    case 'bench':
    case 'triage':
    case 'next':
    case 'count':
      return t(`search.action.${command.type}`)
    case 'counted':
      return t('count.step.counted')
    case 'quantity':
      return String(command.quantity)
    default:
      return assertNever(command)
  }
}
