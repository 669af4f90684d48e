import { assertNever } from '../decider.ts'
import { nextAdded } from '../cases/added-state.ts'
import type { OpenedCase } from '../cases/case.ts'
import type { CaseCommand } from '../cases/commands.ts'
import { openConflict } from '../cases/conflict.ts'
import { formatRma } from '../cases/rma.ts'
import { isFinished, isOnTheBench, requiredShots } from '../cases/stage-work.ts'
import { destination } from '../cases/ways.ts'
import type { TransitionName, Workflow } from '../cases/workflow.ts'
import { CURRENT_WORKFLOW } from '../cases/workflows.ts'
import type { ScanMeaning } from '../scan/scan-meaning.ts'
import type { BenchAction, BenchAnswer, Say } from './answer.ts'
import { codesToTake } from './codes-to-take.ts'
import { type BenchCommand, readCommand } from './command-word.ts'
import type { Asking, Desk } from './desk.ts'
import { recordMark } from './identity-check.ts'
import { onMerge, onTwoUnits } from './one-unit.ts'
import { onTracking } from './on-codes-read.ts'
import { onSerial } from './on-serial.ts'
import { type OpenOnBench, answered, asideWith, givenTo, openCase, parcelOf, pastQuestion, withoutAsking } from './open-case.ts'
import { pastPin } from './pin-question.ts'
import { mayChoosePartner } from '../cases/partner-of-case.ts'
import { askForGuide, onGuideChosen, onGuideInVain } from './which-guide.ts'
import { askForPartner, onPartnerChosen } from './which-partner.ts'
import { casePrompt } from './prompt.ts'
import { stagesOf } from './where-it-belongs.ts'

function onCase(desk: Desk, open: OpenOnBench, say: Say, command: CaseCommand): BenchAnswer {
  return answered(desk, 'accepted', say, [{ type: 'case', caseId: open.caseId, command }])
}

/** What the case would refuse anyway is refused before the camera or the form opens, and told where it belongs. */
function notNow(desk: Desk, open: OpenOnBench, command: BenchCommand): BenchAnswer {
  const belongs = stagesOf(command, open.workflow)
  const where = belongs.length === 0 ? {} : { belongs }
  return answered(desk, 'refused', { type: 'refused', refusal: { type: 'not-now', stage: open.state.stage.name, ...where } })
}

/** Steps of one stage are none of another. A parcel that was received says so itself. */
function isOfAnotherStage(command: BenchCommand, open: OpenOnBench): boolean {
  const isBound = command.type === 'answer' || command.type === 'tick' || (command.type === 'go' && command.transition !== 'receive')
  const stages = isBound ? stagesOf(command, open.workflow) : []
  return stages.length > 0 && !stages.includes(open.state.stage.name)
}

/** Where this way leads: into the next of the center's states on it, or to its fixed stage. */
function movedSay(state: OpenedCase, transition: TransitionName, workflow: Workflow): Say {
  const added = nextAdded(state, transition, workflow)
  if (added !== undefined) return { type: 'added-state', state: added.name }
  return { type: 'moved', transition, to: destination(state, workflow.transitions[transition], workflow) }
}

/** Where the case stands once somebody has chosen. */
export function conflictSaid({ state }: Pick<OpenOnBench, 'state'>, keeps: 'standing' | 'other'): Say {
  const to = keeps === 'other' ? openConflict(state).at(-1)?.to : undefined
  return { type: 'conflict-resolved', keeps, to: to ?? state.stage.name }
}

/** A command that concerns the case on the bench. */
function onOpenCase(desk: Desk, words: string, open: OpenOnBench): BenchAnswer {
  const command = readCommand(words)
  const prompt = casePrompt(open.state, open.workflow)
  if (command !== undefined && isOfAnotherStage(command, open)) return notNow(desk, open, command)
  switch (command?.type) {
    case 'go': {
      if (command.transition === 'send-partner' && open.state.partner === undefined) return askForPartner(desk, open)
      const say = movedSay(open.state, command.transition, open.workflow)
      const move: BenchAction = { type: 'case', caseId: open.caseId, command: { type: 'move', transition: command.transition } }
      // A parcel received by the button gets its unit label as one received by a scan does.
      const print: readonly BenchAction[] = command.transition === 'receive' ? [{ type: 'print', caseId: open.caseId, label: 'unit' }] : []
      return answered(desk, 'accepted', say, [move, ...print])
    }
    case 'go-on':
    case 'go-back': {
      const { added } = open.state
      if (added === undefined) return answered(desk, 'refused', { type: 'unknown-command', code: words })
      const say: Say =
        command.type === 'go-on'
          ? movedSay(open.state, added.transition, open.workflow)
          : { type: 'back-in-stage', state: added.state.name, stage: open.state.stage.name }
      return onCase(desk, open, say, { type: command.type })
    }
    case 'shot': {
      if (!isOnTheBench(open.state)) return notNow(desk, open, command)
      const shot = command.shot ?? (prompt.type === 'photograph' ? prompt.shot : 'other')
      return answered(desk, 'accepted', { type: 'take-photo', shot }, [], { type: 'capture', caseId: open.caseId, shot })
    }
    case 'waive':
      if (!requiredShots(open.state, open.workflow).includes(command.shot)) return notNow(desk, open, command)
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
    case 'take': {
      const chosen = codesToTake(open.state, open.workflow)[command.at]
      if (chosen === undefined) return answered(desk, 'refused', { type: 'nothing-to-take' })
      return chosen.field === 'serial' ? onSerial(desk, chosen.text, open) : onTracking(desk, chosen, open)
    }
    case 'guide':
      return onGuideInVain(desk, command.at, open)
    case 'registered':
      return onCase(desk, open, { type: 'registered', is: command.is }, { type: 'note-registration', isRegistered: command.is })
    case 'partner':
      return mayChoosePartner(open.state, open.workflow) ? askForPartner(desk, open) : notNow(desk, open, command)
    case 'no-serial': {
      if (prompt.type !== 'part-serial') return answered(desk, 'refused', { type: 'unknown-command', code: words })
      const { part, of } = prompt
      return onCase(desk, open, { type: 'part-serial', part, of }, { type: 'record-part-serial', part, of })
    }
    case 'keep': {
      const keeps = command.at === 0 ? 'standing' : 'other'
      return onCase(desk, open, conflictSaid(open, keeps), { type: 'resolve-conflict', keeps })
    }
    case 'merge':
      return onMerge(desk, command.at, open)
    case 'print':
      if (command.label === 'return' && open.state.outbound === undefined) return notNow(desk, open, command)
      return answered(desk, 'accepted', { type: 'label-queued', label: command.label }, [
        { type: 'print', caseId: open.caseId, label: command.label },
      ])
    case 'buyer-wrote':
      return onCase(desk, open, { type: 'buyer-wrote', about: command.about }, { type: 'buyer-wrote', about: command.about })
    case 'buyer-answered':
      return onCase(desk, open, { type: 'buyer-answered' }, { type: 'buyer-answered' })
    case 'put-aside': {
      const { open: _, ...rest } = desk
      return answered({ ...rest, aside: asideWith(desk, open) }, 'accepted', { type: 'put-aside', rma: open.state.rma })
    }
    default:
      return answered(desk, 'refused', { type: 'unknown-command', code: words })
  }
}

/** The form for a new case: with the code that nobody knows, or with the unit of the finished case that lies here. */
function onNewCase(desk: Desk, open: OpenOnBench | undefined): BenchAnswer {
  const asking = newCaseAsked(desk, open)
  const effect = { type: 'new-case-form', ...(asking === undefined ? {} : { code: asking.code }) } as const
  return answered(asking === undefined ? desk : { ...desk, asking }, 'accepted', { type: 'new-case' }, [], effect)
}

function newCaseAsked({ asking }: Desk, open: OpenOnBench | undefined): Extract<Asking, { type: 'new-case' }> | undefined {
  if (asking?.type === 'new-case') return asking
  if (asking?.type === 'whose-mark') return { type: 'new-case', code: asking.code, meaning: asking.meaning }
  if (asking !== undefined || open === undefined || !isFinished(open.state)) return undefined
  const { unit, rma } = open.state
  const meaning: ScanMeaning = { kind: 'rma', rma, confidence: 1, why: 'the unit was here before' }
  return { type: 'new-case', code: unit.serial ?? unit.lpn ?? formatRma(rma), meaning, unit }
}

function noCaseOpen(desk: Desk, command: BenchCommand): BenchAnswer {
  const belongs = stagesOf(command, CURRENT_WORKFLOW)
  return answered(desk, 'refused', { type: 'no-case-open', ...(belongs.length === 0 ? {} : { belongs }) })
}

/** What a command means now, whether scanned, pressed or typed. */
export function onCommand(desk: Desk, words: string, open: OpenOnBench | undefined): BenchAnswer {
  const command = readCommand(words)
  if (command === undefined) return answered(desk, 'refused', { type: 'unknown-command', code: words })
  if (command.type === 'dismiss') {
    const apart = desk.asking === undefined && open !== undefined ? onTwoUnits(desk, open) : undefined
    if (apart !== undefined) return apart
    const next = pastQuestion(desk)
    return answered(next, 'accepted', { type: 'dismissed', ...(next.asking === undefined ? {} : { isBack: true }) })
  }
  return pastPin(desk, (calm) => onKnown(calm, words, command, open))
}

function onKnown(
  desk: Desk,
  words: string,
  command: Exclude<BenchCommand, { type: 'dismiss' }>,
  open: OpenOnBench | undefined,
): BenchAnswer {
  switch (command.type) {
    case 'undo':
      return answered(desk, 'accepted', { type: 'taken-back' }, [{ type: 'take-back' }])
    case 'new-case':
      return onNewCase(desk, open)
    case 'choose': {
      if (desk.asking?.type === 'which-guide' && open !== undefined) return onGuideChosen(desk, desk.asking, command.at, open)
      if (desk.asking?.type === 'which-partner' && open !== undefined) return onPartnerChosen(desk, desk.asking, command.at, open)
      if (desk.asking?.type === 'whose-mark' && command.at === 0 && open !== undefined) return recordMark(desk, desk.asking.compared, open)
      const chosen = desk.asking?.type === 'which-case' ? desk.asking.choices[command.at] : undefined
      if (chosen === undefined) return answered(desk, 'refused', { type: 'unknown-command', code: words })
      const code = desk.asking?.type === 'which-case' && chosen.foundBy === 'tracking' ? desk.asking.code : undefined
      return givenTo(chosen.caseId, parcelOf(desk.asking), openCase(withoutAsking(desk), chosen, open, code))
    }
    // Where the technician stands is decided before this is asked.
    case 'dock':
    case 'bench':
    case 'triage':
    case 'next':
    case 'count':
    // Only at the shelf is anything counted.
    case 'quantity':
    case 'counted':
      return answered(desk, 'refused', { type: 'unknown-command', code: words })
    case 'go': {
      // Asked once with which guide; the same again says without any.
      const isGuided = command.transition === 'guide' && desk.asking?.type !== 'which-guide' && open?.state.stage.name === 'expected'
      const asked = isGuided && open !== undefined ? askForGuide(withoutAsking(desk), open) : undefined
      return asked ?? (open === undefined ? noCaseOpen(desk, command) : onOpenCase(withoutAsking(desk), words, open))
    }
    case 'shot':
    case 'waive':
    case 'answer':
    case 'tick':
    case 'take':
    case 'print':
    case 'put-aside':
    case 'no-serial':
    case 'go-on':
    case 'go-back':
    case 'partner':
    case 'registered':
    case 'guide':
    case 'buyer-wrote':
    case 'buyer-answered':
    case 'keep':
    case 'merge':
      return open === undefined ? noCaseOpen(desk, command) : onOpenCase(withoutAsking(desk), words, open)
    default:
      return assertNever(command)
  }
}
