import { sealBuyer } from '../../db/buyer-vault.ts'
import { isDiskFull } from '../../db/open.ts'
import { keepLocal, readLocal } from '../../db/local-state.ts'
import { transaction } from '../../db/transaction.ts'
import { readCase } from '../../db/views/case-view.ts'
import { readSurvivor } from '../../db/views/merged-cases.ts'
import { productName, readOperator } from '../../db/views/catalogue-view.ts'
import type { BenchAction, BenchAnswer, Say, Tone } from '../../shared/bench/answer.ts'
import { onPart } from '../../shared/bench/bench-machine.ts'
import { COMMAND_PREFIX } from '../../shared/bench/command-word.ts'
import { type Desk, EMPTY_DESK } from '../../shared/bench/desk.ts'
import { onCodesRead } from '../../shared/bench/on-codes-read.ts'
import { onSerial } from '../../shared/bench/on-serial.ts'
import { type OpenOnBench, answered, givenTo, lay, openCase, parcelOf, withoutAsking } from '../../shared/bench/open-case.ts'
import { admitted, onOperator } from '../../shared/bench/pin-question.ts'
import { type Around, onCommandAt, onScanAt } from '../../shared/bench/place-machine.ts'
import type { Buyer } from '../../shared/cases/buyer.ts'
import type { CaseCommand } from '../../shared/cases/commands.ts'
import type { PhotoReading } from '../../shared/cases/photo-reading.ts'
import type { KnownOperator } from '../../shared/catalogue/operator-record.ts'
import type { BenchReply } from '../../shared/contract/bench-screen.ts'
import { assertNever } from '../../shared/decider.ts'
import { readable } from '../../shared/scan/aim.ts'
import type { Result } from '../../shared/result.ts'
import type { ScanText } from '../../shared/scan/scan-meaning.ts'
import { unrecognised } from '../../shared/scan/unrecognised.ts'
import type { CaseLabels } from './case-labels.ts'
import { lastAtDock, nextUp } from './dock/around.ts'
import { carryOutAtDock } from './dock/carry-out-at-dock.ts'
import { handleCommand } from './handle-command.ts'
import { deskNow } from './merged-now.ts'
import { type CaseToOpen, openNewCase } from './new-case.ts'
import { openOnBench } from './open-on-bench.ts'
import { handlePart } from './parts/handle-part.ts'
import { handleStock } from './parts/handle-stock.ts'
import { sightPart } from './parts/sight-part.ts'
import { sight, sightOperator } from './sight.ts'
import { type OpenedNow, type Outcome, cameOut, writtenBy } from './step-outcome.ts'
import { takeBackLastStep } from './take-back.ts'
import { workingOperator } from './working-operator.ts'
import type { Writer } from './writer.ts'

/** What lies on this bench, and everything a scan, key or press does to it. State is in the store; only replies are counted here. */
export type BenchDesk = {
  readonly read: () => { readonly desk: Desk; readonly open: OpenOnBench | undefined; readonly operator: KnownOperator }
  readonly scan: (scanned: ScanText, scanner: string) => BenchReply
  readonly press: (code: string) => BenchReply
  /** Carries out one command on a case, says `say` when it is done. */
  readonly act: (caseId: string, command: CaseCommand, say: Say, via: string) => BenchReply
  /** A serial number read off the unit and typed in: compared with what was sold as a scanned one is. */
  readonly recordSerial: (caseId: string, serial: string) => BenchReply
  /** What was read in a photo of a case: part of the case, and told where it lies on the bench. False: there is no such case. */
  readonly codesRead: (caseId: string, reading: PhotoReading) => boolean
  /** A part chosen from the list: one that nobody defined is refused as a scanned one is. */
  readonly usePart: (caseId: string, part: string) => BenchReply
  /** Puts a case on the bench. */
  readonly lay: (caseId: string) => BenchReply
  /** Opens a case at this bench; one that is here is received in the same step, as a scan of its label would. */
  readonly openNew: (toOpen: CaseToOpen, isHere: boolean) => BenchReply
  /** Says who the parcel goes back to: sealed under a key of his own in the same transaction. */
  readonly nameBuyer: (caseId: string, buyer: Buyer) => BenchReply
  /** Somebody chose his name from the list: as if his badge had been scanned. */
  readonly switchOperator: (id: string) => BenchReply
  /** He typed the right PIN, or needs none any more. */
  readonly admit: (id: string) => BenchReply
  /** Carries out what is made of the desk as it lies now. */
  readonly answer: (make: (desk: Desk, open: OpenOnBench | undefined) => BenchAnswer, via: string) => BenchReply
  readonly say: (tone: Tone, say: Say) => BenchReply
  /** The last answers, the newest last. */
  readonly replies: () => readonly BenchReply[]
}

/** Leaves a transaction with nothing written. */
class RollBack extends Error {
  readonly refusal: Extract<Say, { type: 'refused' }>['refusal']
  constructor(refusal: Extract<Say, { type: 'refused' }>['refusal']) {
    super(refusal.type)
    this.refusal = refusal
  }
}

/** What a decision came to. A refusal leaves the transaction. */
function decided<T>(done: Result<T, RollBack['refusal']>): T {
  if (!done.ok) throw new RollBack(done.error)
  return done.value
}

/** How many answers are remembered: more than a scanner gives in a second, and a window looks several times in that. */
const REMEMBERED = 20

/** How what was read in a picture reached its case. */
const FROM_PICTURE = 'scan:picture'

export function createDesk(writer: Writer, labels: CaseLabels): BenchDesk {
  const { db, notices, surroundings } = writer
  let replies: readonly BenchReply[] = []
  let count = 0

  const operator = () => workingOperator(db)
  const openOf = ({ open }: Pick<Desk, 'open'>) => openOnBench(writer, open)

  function readDesk(): Desk {
    return deskNow(db, readLocal(db, 'desk') ?? EMPTY_DESK)
  }

  function around(desk: Desk): Around {
    return { open: openOf(desk), last: () => lastAtDock(db, surroundings.now()), next: (scope) => nextUp(db, desk, scope) }
  }

  function carryOut(action: BenchAction, via: string): Outcome {
    switch (action.type) {
      case 'case': {
        const events = decided(handleCommand(writer, action.caseId, action.command, { operator: operator().id, via }))
        return { type: 'wrote', caseId: action.caseId, events: events.map(({ id }) => id) }
      }
      case 'print': {
        const why = labels.queue(action.caseId, action.label, operator().id)
        return why === undefined ? { type: 'done' } : { type: 'hindered', why }
      }
      case 'switch-operator':
        keepLocal(db, 'operator', action.operator)
        notices.tell({ topic: 'operator' })
        return { type: 'done' }
      case 'parcel':
      case 'arrive':
      case 'dock-line':
        return { type: 'at-dock', ...decided(carryOutAtDock(writer, action, { operator: operator().id, via })) }
      case 'stock':
        return { type: 'stock', ...decided(handleStock(writer, action.part, action.command, { operator: operator().id, via })) }
      case 'part':
        return { type: 'part', ...decided(handlePart(writer, action.command, { operator: operator().id, via })) }
      case 'take-back': {
        const step = decided(takeBackLastStep(writer, { operator: operator().id, via }))
        const { wrote, at } = step
        return { type: 'taken-back', step, printed: wrote !== undefined && labels.withdraw(wrote.caseId, at) }
      }
      default:
        return assertNever(action)
    }
  }

  function reply(tone: Tone, say: Say, more: Pick<BenchReply, 'effect' | 'scanned' | 'stillWorks'> = {}): BenchReply {
    count += 1
    const given = { id: count, tone, say, ...more }
    replies = [...replies, given].slice(-REMEMBERED)
    notices.tell({ topic: 'bench' })
    return given
  }

  /** How it was before this step, so that the step can be taken back. `opened`: events of a case the step opened itself. */
  function rememberStep(deskBefore: Desk, worked: string, say: Say, outcomes: readonly Outcome[], opened?: OpenedNow): void {
    keepLocal(db, 'lastStep', {
      say,
      at: surroundings.now(),
      deskBefore,
      ...(operator().id === worked ? {} : { operatorBefore: worked }),
      ...writtenBy(outcomes, opened),
    })
  }

  /** The actions of an answer and the next desk become durable together, or none of them. */
  function carryOutAll(before: Desk, answer: BenchAnswer, via: string, opened?: OpenedNow): BenchAnswer {
    if (answer.actions.length === 0 && opened === undefined && JSON.stringify(before) === JSON.stringify(answer.desk)) return answer
    const outcomes = transaction(db, () => {
      const worked = operator().id
      const done = answer.actions.map((action) => carryOut(action, via))
      const back = done.find((outcome) => outcome.type === 'taken-back')
      keepLocal(db, 'desk', back?.step.deskBefore ?? answer.desk)
      if (back === undefined) rememberStep(before, worked, answer.say, done, opened)
      return done
    })
    return { ...answer, ...cameOut(answer.say, outcomes) }
  }

  /** Says what came of `work` once it is on the disk. A refusal or a full disk leaves nothing of it behind. */
  function settle(work: () => BenchAnswer, scanned?: NonNullable<BenchReply['scanned']>): BenchReply {
    const kept = scanned === undefined ? {} : { scanned }
    try {
      const { tone, say, effect, withoutPin } = work()
      const still = withoutPin === true ? { stillWorks: operator().name } : {}
      return reply(tone, say, { ...kept, ...still, ...(effect === undefined ? {} : { effect }) })
    } catch (error) {
      if (error instanceof RollBack) return reply('refused', { type: 'refused', refusal: error.refusal }, kept)
      if (!isDiskFull(error)) throw error
      surroundings.log.error({ error }, 'the disk is full; nothing was written')
      return reply('refused', { type: 'store-full' }, kept)
    }
  }

  function unknownCase(): BenchReply {
    return reply('refused', { type: 'refused', refusal: { type: 'case-unknown' } })
  }

  return {
    read: () => {
      const desk = readDesk()
      return { desk, open: openOf(desk), operator: operator() }
    },
    scan: (text, scanner) => {
      const desk = readDesk()
      const sightings = sight(db, text)
      const meaning = sightings[0]?.meaning ?? unrecognised(text.text, 'empty')
      const answer = () => onScanAt(desk, text, readable(text).text, sightings, around(desk))
      return settle(() => carryOutAll(desk, answer(), `scan:${scanner}`), { text: text.text, meaning, scanner })
    },
    press: (code) => {
      const desk = readDesk()
      return settle(() => carryOutAll(desk, onCommandAt(desk, code.slice(COMMAND_PREFIX.length), around(desk)), 'key'))
    },
    act: (caseId, command, say, via) => {
      const desk = readDesk()
      return settle(() => carryOutAll(desk, answered(desk, 'accepted', say, [{ type: 'case', caseId, command }]), via))
    },
    recordSerial: (caseId, serial) => {
      const desk = readDesk()
      const row = readCase(db, caseId)
      return row === undefined ? unknownCase() : settle(() => carryOutAll(desk, onSerial(desk, serial, { caseId, state: row.case }), 'key'))
    },
    codesRead: (caseId, reading) => {
      const desk = readDesk()
      const row = readCase(db, caseId)
      if (row === undefined) return false
      const { noted, more } = onCodesRead(row.case, reading)
      const note = () => carryOut({ type: 'case', caseId, command: noted }, FROM_PICTURE)
      const actions = more?.command === undefined ? [] : [{ type: 'case', caseId, command: more.command } as const]
      if (more === undefined || desk.open !== caseId) {
        transaction(db, () => [note(), ...actions.map((action) => carryOut(action, FROM_PICTURE))])
      } else {
        // It comes by itself: what the window was asked for before it still stands.
        const asked = replies.at(-1)?.effect
        const still = asked?.type === 'capture' ? undefined : asked
        const answer = answered(desk, more.tone, more.say, actions, still)
        settle(() => transaction(db, () => [note(), carryOutAll(desk, answer, FROM_PICTURE)] as const)[1])
      }
      notices.tell({ topic: 'bench' })
      return true
    },
    usePart: (caseId, number) => {
      const desk = readDesk()
      const part = sightPart(db, number)
      if (part === undefined) return reply('refused', { type: 'unknown-part', part: number })
      const open = openOf({ open: caseId })
      return open === undefined ? unknownCase() : settle(() => carryOutAll(desk, onPart(desk, part, open), 'key'))
    },
    lay: (asked) => {
      const desk = readDesk()
      const caseId = readSurvivor(db, asked)
      const row = readCase(db, caseId)
      if (row === undefined) return unknownCase()
      const say = { type: 'opened', rma: row.case.rma, stage: row.case.stage.name } as const
      return settle(() => carryOutAll(desk, answered(lay(desk, caseId, openOf(desk)), 'accepted', say), 'key'))
    },
    openNew: (toOpen, isHere) => {
      const lies = readDesk()
      const desk = withoutAsking(lies)
      return settle(() =>
        transaction(db, () => {
          const { caseId, rma, events } = decided(openNewCase(writer, toOpen, { operator: operator().id, via: 'key' }))
          const product = productName(db, toOpen.unit.sku)
          const known = { caseId, rma, stage: 'expected', product, foundBy: 'rma' } as const
          const answer = isHere ? openCase(desk, known, openOf(desk)) : answered(desk, 'accepted', { type: 'case-opened', rma })
          return carryOutAll(lies, givenTo(caseId, parcelOf(lies.asking), answer), 'key', { caseId, events })
        }),
      )
    },
    nameBuyer: (caseId, buyer) => {
      const desk = readDesk()
      return settle(() =>
        transaction(db, () => {
          const sealed = sealBuyer(db, surroundings.newId(surroundings.now()), buyer, surroundings.random)
          const action = { type: 'case', caseId, command: { type: 'name-buyer', buyer: sealed } } as const
          return carryOutAll(desk, answered(desk, 'accepted', { type: 'buyer-named', name: buyer.name }, [action]), 'key')
        }),
      )
    },
    switchOperator: (id) => {
      const desk = readDesk()
      const next = readOperator(db, id)
      if (next === undefined) return reply('refused', { type: 'unknown-operator', operator: id })
      return settle(() => carryOutAll(desk, onOperator(desk, sightOperator(db, next, 'valid')), 'key'))
    },
    admit: (id) => {
      const desk = readDesk()
      const next = readOperator(db, id)
      if (next === undefined || !next.isActive) return reply('refused', { type: 'unknown-operator', operator: id })
      return settle(() => carryOutAll(desk, admitted(desk, next), 'key'))
    },
    answer: (make, via) => {
      const desk = readDesk()
      return settle(() => carryOutAll(desk, make(desk, openOf(desk)), via))
    },
    say: reply,
    replies: () => replies,
  }
}
