import type { Prompt } from '../../../shared/bench/prompt.ts'
import { assertNever } from '../../../shared/decider.ts'
import type { Texts } from '../../i18n/text-function.ts'

/** The one instruction, in the imperative. */
export function instruction({ t, pick }: Texts, prompt: Prompt): string {
  switch (prompt.type) {
    case 'photograph':
      return t(`bench.photograph.${prompt.shot}`)
    case 'question':
      return pick(prompt.question.ask)
    case 'tick':
      return t(prompt.item.isOwn === true ? 'bench.instruction.check' : 'bench.instruction.tick', { item: pick(prompt.item.name) })
    case 'print-label':
      return prompt.lacks === 'nothing' ? t(`bench.instruction.print-label.${prompt.label}`) : t(`bench.instruction.lacks.${prompt.lacks}`)
    case 'part-serial':
      return t(`bench.instruction.part-serial.${prompt.of}`)
    case 'pin':
      return t('bench.instruction.pin', { name: prompt.name })
    case 'scan-label':
      return t(`bench.instruction.scan-label.${prompt.label}`)
    case 'go-on':
      return prompt.added === undefined ? t(`bench.go-on.${prompt.stage}`) : t('bench.go-on.added', { state: pick(prompt.added) })
    case 'finished':
      return t(`bench.go-on.${prompt.stage}`)
    case 'conflict':
    case 'one-unit':
    case 'scan-anything':
    case 'new-case':
    case 'whose-mark':
    case 'which-case':
    case 'which-partner':
    case 'which-guide':
    case 'which-meaning':
    case 'scan-serial':
    case 'use-parts':
    case 'decide':
    case 'scan-replacement':
    case 'record-refund':
    case 'write-quote':
    case 'answer-quote':
      return t(`bench.instruction.${prompt.type}`)
    default:
      return assertNever(prompt)
  }
}
