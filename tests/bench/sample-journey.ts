import { type Case, type OpenedCase, NO_CASE, evolve } from '../../shared/cases/case.ts'
import type { CaseCommand } from '../../shared/cases/commands.ts'
import { decideCase } from '../../shared/cases/decide.ts'
import type { CaseEvent, CaseOpened } from '../../shared/cases/events.ts'
import { labelCodes } from '../../shared/cases/label-codes.ts'
import { missingFrom, workOf } from '../../shared/cases/stage-work.ts'
import type { Missing } from '../../shared/cases/refusals.ts'
import type { StageName, TransitionName } from '../../shared/cases/workflow.ts'
import { CURRENT_WORKFLOW } from '../../shared/cases/workflows.ts'
import { assertNever, fold } from '../../shared/decider.ts'
import type { Dice } from './dice.ts'
import { PARTS } from './sample-catalogue.ts'
import { sampleShipment } from './sample-case.ts'

const WAY: readonly TransitionName[] = ['receive', 'open', 'diagnose', 'decide', 'repair', 'test', 'pass', 'pack', 'ship', 'close']

function photo(dice: Dice): Extract<CaseCommand, { type: 'keep-photo' }>['photo'] {
  return {
    sha256: dice.bytes(32).toString('hex'),
    bytes: 180_000 + dice.number(90_000),
    mediaType: 'image/jpeg',
    width: 1920,
    height: 1080,
  }
}

/** What a technician does about one thing that is missing. */
function work(state: OpenedCase, missing: Missing, dice: Dice): CaseCommand {
  switch (missing.type) {
    case 'shot':
      return { type: 'keep-photo', shot: missing.shot, photo: photo(dice) }
    case 'serial':
      return { type: 'record-serial', serial: state.unit.serial ?? dice.digits(8) }
    case 'question': {
      const question = workOf(state, CURRENT_WORKFLOW).questions.find(({ id }) => id === missing.question)
      return { type: 'answer', question: missing.question, answer: dice.pick(question?.choices ?? []).id }
    }
    case 'part':
      return { type: 'use-part', part: dice.pick(PARTS).number }
    case 'replacement':
      return { type: 'choose-replacement', serial: `NEW-${dice.number(1_000_000)}` }
    case 'refund':
      return { type: 'record-refund', amount: { minor: 100, currency: state.order?.price?.currency ?? 'USD' } }
    case 'quote':
      throw new Error('the sample case is repaired without a quote')
    case 'tick':
      return { type: 'tick', item: missing.item }
    case 'label': {
      if (missing.step === 'scan-back')
        return { type: 'confirm-label', label: missing.label, scanned: labelCodes(state, missing.label)[0] ?? '' }
      if (state.outbound === undefined) return { type: 'book-return', shipment: sampleShipment(dice) }
      return { type: 'hand-over-label', label: missing.label, printer: 'ZD421' }
    }
    default:
      return assertNever(missing)
  }
}

function decided(command: CaseCommand, state: Case): readonly CaseEvent[] {
  const decision = decideCase(command, state, CURRENT_WORKFLOW)
  if (!decision.ok) throw new Error(`the sample case was refused: ${JSON.stringify(decision.error)}`)
  return decision.value
}

/** What is asked of a case next, on its straight way through every stage. */
function nextCommands(state: OpenedCase, dice: Dice): readonly CaseCommand[] {
  const [missing] = missingFrom(state, CURRENT_WORKFLOW)
  if (missing !== undefined) return [work(state, missing, dice)]
  const transition = WAY.find((name) => CURRENT_WORKFLOW.transitions[name].from.includes(state.stage.name))
  if (transition === undefined) throw new Error(`there is no way on from ${state.stage.name}`)
  const part: readonly CaseCommand[] = state.stage.name === 'repairing' ? [{ type: 'use-part', part: dice.pick(PARTS).number }] : []
  return [...part, { type: 'move', transition }]
}

/** The events of a case as the decider itself gives them, from its opening until it is in `until`. */
export function wholeJourney(opened: CaseOpened, until: StageName, dice: Dice): readonly CaseEvent[] {
  const { type: _, ...facts } = opened
  const events = [...decided({ type: 'open', opened: facts }, NO_CASE)]
  for (;;) {
    const state = fold<Case, CaseEvent>({ initial: NO_CASE, evolve }, events)
    if (state.type === 'none' || state.stage.name === until) return events
    for (const command of nextCommands(state, dice)) events.push(...decided(command, state))
  }
}

/** A finished case in two events: a million cases with all of theirs would be thirty million, which no one waits for. */
export function briefJourney(opened: CaseOpened): readonly CaseEvent[] {
  return [opened, { type: 'case.moved.v1', transition: 'close', from: 'shipped', to: 'closed' }]
}
