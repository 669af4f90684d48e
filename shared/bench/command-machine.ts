import { assertNever } from '../decider.ts'
import type { CaseCommand } from '../cases/commands.ts'
import { isOnTheBench, requiredShots } from '../cases/stage-work.ts'
import type { BenchAction, BenchAnswer, Say } from './answer.ts'
import { recordMark } from './identity-check.ts'
import { readCommand } from './command-word.ts'
import type { Desk } from './desk.ts'
import { type OpenOnBench, answered, asideWith, openCase, withoutAsking } from './open-case.ts'
import { casePrompt } from './prompt.ts'

function onCase(desk: Desk, open: OpenOnBench, say: Say, command: CaseCommand): BenchAnswer {
  return answered(desk, 'accepted', say, [{ type: 'case', caseId: open.caseId, command }])
}

/** What the case would refuse anyway is refused before the camera or the form opens. */
function notNow(desk: Desk, open: OpenOnBench): BenchAnswer {
  return answered(desk, 'refused', { type: 'refused', refusal: { type: 'not-now', stage: open.state.stage.name } })
}

/** A command that concerns the case on the bench. */
function onOpenCase(desk: Desk, words: string, open: OpenOnBench): BenchAnswer {
  const command = readCommand(words)
  const prompt = casePrompt(open.state, open.workflow)
  switch (command?.type) {
    case 'go': {
      const to = open.workflow.transitions[command.transition].to
      const stage = to !== 'before' ? to : open.state.stage.name === 'on-hold' ? open.state.stage.before : open.state.stage.name
      const say: Say = { type: 'moved', transition: command.transition, to: stage }
      const move: BenchAction = { type: 'case', caseId: open.caseId, command: { type: 'move', transition: command.transition } }
      // A parcel received by the button gets its unit label as one received by a scan does.
      const print: readonly BenchAction[] = command.transition === 'receive' ? [{ type: 'print', caseId: open.caseId, label: 'unit' }] : []
      return answered(desk, 'accepted', say, [move, ...print])
    }
    case 'shot': {
      if (!isOnTheBench(open.state)) return notNow(desk, open)
      const shot = command.shot ?? (prompt.type === 'photograph' ? prompt.shot : 'other')
      return answered(desk, 'accepted', { type: 'take-photo', shot }, [], { type: 'capture', shot })
    }
    case 'waive':
      if (!requiredShots(open.state, open.workflow).includes(command.shot)) return notNow(desk, open)
      return answered(desk, 'attention', { type: 'take-photo', shot: command.shot }, [], { type: 'ask-reason', shot: command.shot })
    case 'answer':
      return onCase(
        desk,
        open,
        { type: 'answered', question: command.question, answer: command.answer },
        { type: 'answer', question: command.question, answer: command.answer },
      )
    case 'tick':
      return onCase(desk, open, { type: 'ticked', item: command.item }, { type: 'tick', item: command.item })
    case 'print':
      if (command.label === 'return' && open.state.outbound === undefined) return notNow(desk, open)
      return answered(desk, 'accepted', { type: 'label-queued', label: command.label }, [
        { type: 'print', caseId: open.caseId, label: command.label },
      ])
    case 'put-aside': {
      const { open: _, ...rest } = desk
      return answered({ ...rest, aside: asideWith(desk, open) }, 'accepted', { type: 'put-aside', rma: open.state.rma })
    }
    default:
      return answered(desk, 'refused', { type: 'unknown-command', code: words })
  }
}

/** What a command means now, whether scanned, pressed or typed. */
export function onCommand(desk: Desk, words: string, open: OpenOnBench | undefined): BenchAnswer {
  const command = readCommand(words)
  if (command === undefined) return answered(desk, 'refused', { type: 'unknown-command', code: words })
  switch (command.type) {
    case 'dismiss':
      return answered(withoutAsking(desk), 'accepted', { type: 'dismissed' })
    case 'undo':
      return answered(desk, 'accepted', { type: 'taken-back' }, [{ type: 'take-back' }])
    case 'new-case': {
      const { asking } = desk
      if (asking === undefined || asking.type === 'which-case')
        return answered(desk, 'accepted', { type: 'new-case' }, [], { type: 'new-case-form' })
      const next: Desk = { ...desk, asking: { type: 'new-case', code: asking.code, meaning: asking.meaning } }
      return answered(next, 'accepted', { type: 'new-case' }, [], { type: 'new-case-form', code: asking.code })
    }
    case 'choose': {
      if (desk.asking?.type === 'whose-mark' && command.at === 0 && open !== undefined) return recordMark(desk, desk.asking.compared, open)
      const chosen = desk.asking?.type === 'which-case' ? desk.asking.choices[command.at] : undefined
      if (chosen === undefined) return answered(desk, 'refused', { type: 'unknown-command', code: words })
      return openCase(withoutAsking(desk), chosen, open, chosen.foundBy === 'tracking' ? desk.asking?.code : undefined)
    }
    case 'go':
    case 'shot':
    case 'waive':
    case 'answer':
    case 'tick':
    case 'print':
    case 'put-aside':
      return open === undefined ? answered(desk, 'refused', { type: 'no-case-open' }) : onOpenCase(withoutAsking(desk), words, open)
    default:
      return assertNever(command)
  }
}
