import { assertNever, type Decider } from '../decider.ts'
import { type Result, ok, refuse } from '../result.ts'
import { announcedOf, sameFacts } from './announced.ts'
import { type Case, type OpenedCase, NO_CASE, evolve } from './case.ts'
import type { CaseCommand } from './commands.ts'
import { stageAfter } from '../claims/claim.ts'
import type { Money } from '../money.ts'
import { answerQuote, sendQuote } from '../quotes/decide-quote.ts'
import { answerBuyer, buyerWrote } from './decide-buyers-words.ts'
import { goOn, move, receive } from './decide-move.ts'
import { mayChoosePartner } from './partner-of-case.ts'
import { openConflict } from './conflict.ts'
import { type MarkCompared, isSameMark } from './identity.ts'
import type { Announced, CaseEvent, Shipment } from './events.ts'
import { labelCodes } from './label-codes.ts'
import { keepApart, mergeInto, mergedAway } from './merged-case.ts'
import { withSerial } from './part-serials.ts'
import type { PhotoReading } from './photo-reading.ts'
import type { Reading } from '../policy/reading.ts'
import { mayNeedParts } from './planned-parts.ts'
import type { CaseRefusal } from './refusals.ts'
import { isFinished, isOnTheBench, requiredShots, workOf } from './stage-work.ts'
import type { WarrantyOverride } from '../policy/warranty-override.ts'
import { type Workflow, isEnd } from './workflow.ts'

type Decision = Result<readonly CaseEvent[], CaseRefusal>

/** A list does not change what is known of a unit that can be looked at. */
function announceAnew(state: OpenedCase, announced: Announced): Decision {
  if (state.stage.name !== 'expected') return refuse({ type: 'already-received' })
  return ok(
    sameFacts(announcedOf(state), announcedOf(announced)) ? [] : [{ type: 'case.announced-anew.v1', announced: announcedOf(announced) }],
  )
}

function answer(state: OpenedCase, command: Extract<CaseCommand, { type: 'answer' }>, workflow: Workflow): Decision {
  const question = workOf(state, workflow).questions.find(({ id }) => id === command.question)
  if (question === undefined) return refuse({ type: 'unknown-question', question: command.question })
  if (!question.choices.some(({ id }) => id === command.answer))
    return refuse({ type: 'unknown-answer', question: question.id, answer: command.answer })
  if (state.answers[question.id] === command.answer) return ok([])
  return ok([{ type: 'case.question-answered.v1', question: question.id, answer: command.answer }])
}

/** The same value read again of the same thing says nothing new. */
function takeReading({ measured = [] }: OpenedCase, { kind, value, unit }: Reading): Decision {
  if (kind.trim() === '' || unit.trim() === '' || !Number.isFinite(value)) return refuse({ type: 'text-needed' })
  const reading = { kind: kind.trim(), value, unit: unit.trim() }
  const last = measured.findLast((each) => each.kind === reading.kind)
  return ok(last?.value === value && last.unit === reading.unit ? [] : [{ type: 'case.reading-taken.v1', reading }])
}

function isKnownMark(state: OpenedCase, { mark, sold, found }: MarkCompared): boolean {
  return (state.marks ?? []).some((each) => each.mark === mark && each.sold === sold && each.found === found)
}

/** From here on another shipment or recipient would not be the one on the parcel. */
function carriesItsLabel(state: OpenedCase): boolean {
  return ['ready', 'shipped', 'delivered'].includes(state.stage.name) || isEnd(state.stage.name)
}

function recordTracking(state: OpenedCase, { carrier, tracking }: Shipment): Decision {
  const read = { carrier: carrier.trim(), tracking: tracking.trim() }
  if (read.tracking === '') return refuse({ type: 'text-needed' })
  return ok(state.inbound?.tracking === read.tracking ? [] : [{ type: 'case.tracking-recorded.v1', shipment: read }])
}

function keepPhoto({ shot, photo, signs = [] }: Extract<CaseCommand, { type: 'keep-photo' }>): readonly CaseEvent[] {
  const found: readonly CaseEvent[] = signs.length === 0 ? [] : [{ type: 'case.picture-signs-found.v1', photo: photo.sha256, signs }]
  return [{ type: 'case.photo-taken.v1', shot, photo }, ...found]
}

/** Reading the same again says nothing new, and a photo without codes says nothing at all. */
function noteCodes(state: OpenedCase, reading: PhotoReading): Decision {
  const known = state.readings?.find(({ photo }) => photo === reading.photo)
  const isNews = reading.codes.length > 0 && JSON.stringify(known?.codes) !== JSON.stringify(reading.codes)
  return ok(isNews ? [{ type: 'case.codes-read.v1', ...reading }] : [])
}

/** A number is kept for a piece that lacks one; a piece taken out that has the number of the new one was not taken out. */
function recordPartSerial(state: OpenedCase, { part, of, serial }: Extract<CaseCommand, { type: 'record-part-serial' }>): Decision {
  const read = serial?.trim()
  if (read === '') return refuse({ type: 'text-needed' })
  const kept = { part, of, ...(read === undefined ? {} : { serial: read }) }
  if (withSerial(state.parts, kept) === state.parts) return refuse({ type: 'part-not-used', part })
  const others = state.parts.filter((used) => used.part === part).flatMap(({ serial: own, removedSerial }) => [own, removedSerial])
  if (read !== undefined && others.includes(read)) return refuse({ type: 'same-serial', part, serial: read })
  return ok([{ type: 'case.part-serial-recorded.v1', ...kept }])
}

function bookReturn(state: OpenedCase, shipment: Shipment): Decision {
  const booked = { carrier: shipment.carrier.trim(), tracking: shipment.tracking.trim() }
  if (booked.carrier === '' || booked.tracking === '') return refuse({ type: 'text-needed' })
  if (state.outbound?.carrier === booked.carrier && state.outbound.tracking === booked.tracking) return ok([])
  return ok([{ type: 'case.return-booked.v1', shipment: booked }])
}

function decideClaim(state: OpenedCase, { claim: id, move, at }: Extract<CaseCommand, { type: 'move-claim' }>): Decision {
  const claim = state.claims?.find((each) => each.id === id)
  if (claim === undefined) return refuse({ type: 'claim-unknown' })
  const to = stageAfter(claim, move)
  if (to === undefined) return refuse({ type: 'claim-not-so', stage: claim.stage })
  const before = claim.moves.at(-1)?.at ?? claim.openedAt
  if (at < before) return refuse({ type: 'too-early', after: before })
  const { kind, profile, marketplace } = claim
  const name = { id, kind, profile, ...(marketplace === undefined ? {} : { marketplace }) }
  return ok([{ type: 'case.claim-moved.v1', claim: name, move, to, at }])
}

function choosePartner(state: OpenedCase, partner: string): Decision {
  return ok(state.partner === partner ? [] : [{ type: 'case.partner-chosen.v1', partner }])
}

/** One unit is taken from the stock, however often its number is corrected. */
function chooseReplacement(state: OpenedCase, serial: string, part: string | undefined): Decision {
  if (serial === '') return refuse({ type: 'text-needed' })
  const isItself = [state.unit.serial, state.serialFound].some((known) => known !== undefined && isSameMark('serial', known, serial))
  if (isItself) return refuse({ type: 'same-unit', serial })
  const taken = part === undefined || state.unitTaken !== undefined ? {} : { part }
  return ok(state.replacement === serial ? [] : [{ type: 'case.replacement-chosen.v2', serial, ...taken }])
}

function recordRefund(state: OpenedCase, amount: Money): Decision {
  const price = state.order?.price
  const isInRange = amount.minor > 0 && (price === undefined || (amount.currency === price.currency && amount.minor <= price.minor))
  if (!isInRange) return refuse({ type: 'amount-out-of-range', ...(price === undefined ? {} : { most: price }) })
  const isKnown = state.refunded?.minor === amount.minor && state.refunded.currency === amount.currency
  return ok(isKnown ? [] : [{ type: 'case.refund-recorded.v1', amount }])
}

function overrideWarranty(state: OpenedCase, { answer, reason }: WarrantyOverride): Decision {
  if (reason.trim() === '') return refuse({ type: 'reason-needed' })
  const override = { answer, reason: reason.trim() }
  const isKnown = state.warrantyOverride !== undefined && sameFacts(state.warrantyOverride, override)
  return ok(isKnown ? [] : [{ type: 'case.warranty-overridden.v1', ...override }])
}

/** What another bench had done leads on from where the case is now: everybody sees by the move that it went there. */
function resolveConflict(state: OpenedCase, keeps: 'standing' | 'other'): Decision {
  const moves = openConflict(state)
  const last = moves.at(-1)
  if (last === undefined) return refuse({ type: 'no-conflict' })
  const resolved: CaseEvent = { type: 'case.conflict-resolved.v1', events: moves.map(({ id }) => id), keeps }
  if (keeps === 'standing') return ok([resolved])
  const { transition, to } = last
  return ok([resolved, { type: 'case.moved.v1', transition, from: state.stage.name, to }])
}

/** An offer is made, and may be answered while the case waits for the buyer. */
function isQuoting({ stage }: OpenedCase, workflow: Workflow): boolean {
  return workflow.stages[stage.name === 'on-hold' ? stage.before : stage.name].quote === true
}

/** Decides for one workflow version: the one the case pinned when it was opened. */
export function decideCase(command: CaseCommand, state: Case, workflow: Workflow): Decision {
  if (command.type === 'open') {
    return state.type === 'none' ? ok([{ type: 'case.opened.v1', ...command.opened }]) : refuse({ type: 'case-exists' })
  }
  if (state.type === 'none') return refuse({ type: 'case-unknown' })
  const away = mergedAway(state, command.type)
  if (away !== undefined) return refuse(away)
  const notNow = refuse({ type: 'not-now', stage: state.stage.name } as const)
  switch (command.type) {
    case 'announce-anew':
      return announceAnew(state, command.announced)
    case 'receive':
      return receive(state, command.tracking, workflow)
    case 'move':
      return command.transition === 'receive' ? receive(state, undefined, workflow) : move(state, command.transition, workflow)
    case 'go-on':
      return goOn(state, workflow)
    case 'go-back':
      return state.added === undefined ? notNow : ok([{ type: 'case.added-state-left.v1' }])
    case 'note':
      return command.text.trim() === '' ? refuse({ type: 'text-needed' }) : ok([{ type: 'case.note-added.v1', text: command.text.trim() }])
    case 'keep-photo':
      return isOnTheBench(state) ? ok(keepPhoto(command)) : notNow
    case 'note-codes':
      return noteCodes(state, command.reading)
    case 'record-tracking':
      return isOnTheBench(state) ? recordTracking(state, command.shipment) : notNow
    case 'waive-shot':
      if (!requiredShots(state, workflow).includes(command.shot)) return notNow
      if (command.reason.trim() === '') return refuse({ type: 'reason-needed' })
      return ok([{ type: 'case.shot-waived.v1', shot: command.shot, reason: command.reason.trim() }])
    case 'record-serial':
      if (!isOnTheBench(state)) return notNow
      if (command.serial.trim() === '') return refuse({ type: 'text-needed' })
      return ok(state.serialFound === command.serial.trim() ? [] : [{ type: 'case.serial-recorded.v1', serial: command.serial.trim() }])
    case 'compare-mark':
      if (!isOnTheBench(state)) return notNow
      return ok(isKnownMark(state, command.compared) ? [] : [{ type: 'case.mark-compared.v1', compared: command.compared }])
    case 'answer':
      return answer(state, command, workflow)
    case 'take-reading':
      return isOnTheBench(state) ? takeReading(state, command.reading) : notNow
    case 'use-part':
      if (!workOf(state, workflow).parts) return notNow
      if (command.part.trim() === '') return refuse({ type: 'text-needed' })
      return ok([
        {
          type: 'case.part-used.v1',
          part: command.part.trim(),
          ...(command.serial === undefined ? {} : { serial: command.serial }),
          ...(command.isTracked === undefined ? {} : { isTracked: command.isTracked }),
        },
      ])
    case 'remove-part':
      if (!isOnTheBench(state)) return notNow
      if (!state.parts.some(({ part }) => part === command.part)) return refuse({ type: 'part-not-used', part: command.part })
      return ok([{ type: 'case.part-removed.v1', part: command.part }])
    case 'record-part-serial':
      return isOnTheBench(state) ? recordPartSerial(state, command) : notNow
    case 'plan-part':
      if (!mayNeedParts(state.stage.name)) return notNow
      return command.part.trim() === ''
        ? refuse({ type: 'text-needed' })
        : ok([{ type: 'case.part-planned.v1', part: command.part.trim() }])
    case 'unplan-part':
      if (!(state.planned ?? []).includes(command.part)) return refuse({ type: 'part-not-planned', part: command.part })
      return ok([{ type: 'case.part-unplanned.v1', part: command.part }])
    case 'tick':
      if (!workOf(state, workflow).checklist.some(({ id }) => id === command.item))
        return refuse({ type: 'unknown-item', item: command.item })
      return ok(state.ticked.includes(command.item) ? [] : [{ type: 'case.checklist-ticked.v1', item: command.item }])
    case 'hand-over-label':
      if (command.label === 'return' && state.outbound === undefined) return notNow
      return ok([{ type: 'case.label-handed-over.v1', label: command.label, printer: command.printer }])
    case 'confirm-label': {
      if (state.labels[command.label] === undefined) return notNow
      const expected = labelCodes(state, command.label)
      if (!expected.includes(command.scanned)) return refuse({ type: 'label-mismatch', expected, scanned: command.scanned })
      return ok(
        state.labels[command.label] === 'confirmed'
          ? []
          : [{ type: 'case.label-confirmed.v1', label: command.label, scanned: command.scanned }],
      )
    }
    case 'merge':
      return mergeInto(state, command.into)
    case 'keep-apart':
      return keepApart(state, command.from)
    case 'resolve-conflict':
      return resolveConflict(state, command.keeps)
    case 'name-buyer':
      return carriesItsLabel(state) ? notNow : ok([{ type: 'case.buyer-named.v1', buyer: command.buyer }])
    case 'open-claim':
      return ok(state.claims?.some(({ id }) => id === command.claim.id) ? [] : [{ type: 'case.claim-opened.v1', claim: command.claim }])
    case 'move-claim':
      return decideClaim(state, command)
    case 'try-guide': {
      if (isFinished(state)) return notNow
      const { guide, outcome } = command
      const last = state.guidesTried?.findLast((each) => each.guide === guide)
      return ok(last?.outcome === outcome ? [] : [{ type: 'case.guide-tried.v1', guide, outcome }])
    }
    case 'note-registration': {
      if (isFinished(state)) return notNow
      const { isRegistered } = command
      return ok(state.isRegistered === isRegistered ? [] : [{ type: 'case.registration-noted.v1', isRegistered }])
    }
    case 'choose-partner':
      return mayChoosePartner(state, workflow) ? choosePartner(state, command.partner) : notNow
    case 'buyer-wrote':
      return ok([buyerWrote(state, command)])
    case 'buyer-answered':
      return answerBuyer(state, command.at)
    case 'choose-replacement':
      return workOf(state, workflow).replacement === true ? chooseReplacement(state, command.serial.trim(), command.part) : notNow
    case 'record-refund':
      return workOf(state, workflow).refund === true ? recordRefund(state, command.amount) : notNow
    case 'override-warranty':
      return isOnTheBench(state) ? overrideWarranty(state, command) : notNow
    case 'send-quote':
      return workOf(state, workflow).quote === true ? sendQuote(state, command.draft) : notNow
    case 'answer-quote':
      return isQuoting(state, workflow) ? answerQuote(state, command.revision, command.answer) : notNow
    case 'book-return':
      return isOnTheBench(state) && !carriesItsLabel(state) ? bookReturn(state, command.shipment) : notNow
    default:
      return assertNever(command)
  }
}

export function caseDecider(workflow: Workflow): Decider<Case, CaseCommand, CaseEvent, CaseRefusal> {
  return { initial: NO_CASE, decide: (command, state) => decideCase(command, state, workflow), evolve }
}
