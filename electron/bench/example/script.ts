import type { Buyer } from '../../../shared/cases/buyer.ts'
import type { CaseCommand } from '../../../shared/cases/commands.ts'
import type { CaseOpened } from '../../../shared/cases/events.ts'
import { lastDay } from '../../../shared/policy/last-day.ts'
import { assertNever } from '../../../shared/decider.ts'
import type { StockCommand } from '../../../shared/parts/decide-stock.ts'
import type { QuoteDraft } from '../../../shared/quotes/quote.ts'
import type { ExampleCase, ExampleStep } from './example-data.ts'
import type { PictureShot } from './picture/shots.ts'
import type { WorkingTime } from './working-time.ts'

/** The facts of a case to open: its number, its workflow and the sealing of its buyer are the bench's own doing. */
export type NewCaseForExample = Omit<CaseOpened, 'type' | 'rma' | 'workflowVersion' | 'buyer'> & { readonly buyer?: Buyer }

/** Who did it, and when. `of` is the case's place in the example. */
type Done = { readonly at: Date; readonly operator: string; readonly of: number }

/** `take` tells two pictures of the same shot apart. */
export type PhotoDeed = Done & { readonly type: 'photo'; readonly shot: PictureShot; readonly take: number }

export type Deed =
  | (Done & { readonly type: 'open'; readonly opened: NewCaseForExample })
  | (Done & { readonly type: 'command'; readonly command: CaseCommand })
  /** What it reads is the case's number, which the bench gave. */
  | (Done & { readonly type: 'scan-unit-label' })
  | PhotoDeed

/** Something that was written to the stock of a part. */
export type StockDeed = Omit<Done, 'of'> & { readonly type: 'stock'; readonly part: string; readonly command: StockCommand }

type Doing =
  | { readonly type: 'command'; readonly command: CaseCommand }
  | { readonly type: 'scan-unit-label' }
  | { readonly type: 'photo'; readonly shot: PictureShot }

/** Seconds until the next thing is done. */
const SECONDS = { scan: 5, photo: 14, answer: 8, tick: 5, print: 18, write: 40, move: 10 } as const

const PRINTER = 'Label printer'

/** All that happened in the example center, in the order of time: the log's clock never goes back. */
export function scriptOf(cases: readonly ExampleCase[], time: WorkingTime): readonly Deed[] {
  return cases.flatMap((told, of) => deedsOf(told, of, time)).toSorted((one, other) => one.at.getTime() - other.at.getTime())
}

function deedsOf(told: ExampleCase, of: number, time: WorkingTime): readonly Deed[] {
  const deeds: Deed[] = [{ at: time.before(told.openedAgo), operator: told.openedBy, of, type: 'open', opened: openedOf(told, time) }]
  const takes = new Map<PictureShot, number>()
  for (const { ago, by, do: steps } of told.history) {
    let at = time.before(ago).getTime()
    for (const step of steps) {
      if (step.do === 'wait') at += step.minutes * 60_000
      for (const [doing, seconds] of doingsOf(step, told, time.dayOf(new Date(at)))) {
        const when = { at: new Date(at), operator: by, of }
        if (doing.type === 'photo') {
          const take = takes.get(doing.shot) ?? 0
          takes.set(doing.shot, take + 1)
          deeds.push({ ...when, ...doing, take })
        } else deeds.push({ ...when, ...doing })
        at += seconds * 1000
      }
    }
  }
  return deeds
}

function openedOf(told: ExampleCase, time: WorkingTime): NewCaseForExample {
  const { orderedDaysAgo, deliveredDaysAgo, ...order } = told.order
  const came = told.history.find(({ do: steps }) => steps.some((step) => step.do === 'receive'))
  const expected =
    told.expectedInDays === undefined ? (came === undefined ? undefined : time.dayOf(time.before(came.ago))) : time.day(told.expectedInDays)
  return {
    kind: told.kind,
    unit: told.unit,
    order: { ...order, orderedOn: time.day(-orderedDaysAgo), deliveredOn: time.day(-deliveredDaysAgo) },
    buyer: told.buyer,
    complaint: told.complaint,
    ...(told.inbound === undefined ? {} : { inbound: told.inbound }),
    ...(told.outbound === undefined ? {} : { outbound: told.outbound }),
    ...(expected === undefined ? {} : { expectedOn: expected }),
  }
}

/** A step on a calendar day as the single things it consists of, each with the seconds it takes. */
function doingsOf(step: ExampleStep, told: ExampleCase, day: string): readonly (readonly [Doing, number])[] {
  const command = (given: CaseCommand, seconds: number) => [{ type: 'command', command: given }, seconds] as const
  switch (step.do) {
    case 'receive':
      return [
        command({ type: 'receive', ...(told.inbound === undefined ? {} : { tracking: told.inbound.tracking }) }, SECONDS.scan),
        command({ type: 'hand-over-label', label: 'unit', printer: PRINTER }, SECONDS.print),
      ]
    case 'photo':
      return step.shots.map((shot) => [{ type: 'photo', shot }, SECONDS.photo] as const)
    case 'waive':
      return [command({ type: 'waive-shot', shot: step.shot, reason: step.reason }, SECONDS.write)]
    case 'serial':
      return [command({ type: 'record-serial', serial: serialOnUnit(told) }, SECONDS.scan)]
    case 'answer':
      return Object.entries(step.answers).map(([question, answer]) => command({ type: 'answer', question, answer }, SECONDS.answer))
    case 'part':
      return [command({ type: 'use-part', part: step.number, ...(step.serial === undefined ? {} : { serial: step.serial }) }, SECONDS.scan)]
    case 'plan':
      return [command({ type: 'plan-part', part: step.number }, SECONDS.scan)]
    case 'tick':
      return step.items.map((item) => command({ type: 'tick', item }, SECONDS.tick))
    case 'note':
      return [command({ type: 'note', text: step.text }, SECONDS.write)]
    case 'book':
      return [command({ type: 'book-return', shipment: { carrier: step.carrier, tracking: step.tracking } }, SECONDS.write)]
    case 'label':
      return [
        command({ type: 'hand-over-label', label: step.label, printer: PRINTER }, SECONDS.print),
        step.label === 'unit'
          ? [{ type: 'scan-unit-label' }, SECONDS.scan]
          : command({ type: 'confirm-label', label: 'return', scanned: bookedBy(told).tracking }, SECONDS.scan),
      ]
    case 'partner':
      return [command({ type: 'choose-partner', partner: step.partner }, SECONDS.move)]
    case 'replacement':
      return [command({ type: 'choose-replacement', serial: step.serial }, SECONDS.scan)]
    case 'refund':
      return [command({ type: 'record-refund', amount: step.amount }, SECONDS.write)]
    case 'override':
      return [command({ type: 'override-warranty', answer: step.answer, reason: step.reason }, SECONDS.write)]
    case 'quote':
      return [command({ type: 'send-quote', draft: quoteOf(step, told, day) }, SECONDS.write)]
    case 'quote-answer':
      return [command({ type: 'answer-quote', revision: step.revision, answer: step.answer }, SECONDS.write)]
    case 'go':
      return [command({ type: 'move', transition: step.transition }, SECONDS.move)]
    case 'wait':
      return []
    default:
      return assertNever(step)
  }
}

function quoteOf(step: Extract<ExampleStep, { do: 'quote' }>, { buyer }: ExampleCase, day: string): QuoteDraft {
  const { lines, taxBasisPoints, currency, days } = step
  return { lines, taxBasisPoints, currency, issuedOn: day, validUntil: lastDay(day, { days }), language: buyer.language }
}

export function serialOnUnit(told: ExampleCase): string {
  return told.serialOnUnit ?? told.unit.serial
}

/** The shipment back that the label is for. Throws where a label is printed without one. */
function bookedBy(told: ExampleCase): { readonly carrier: string; readonly tracking: string } {
  const booked = bookingOf(told)
  if (booked === undefined) throw new Error(`The example's case ${told.key} prints a return label before a shipment is booked`)
  return booked
}

/** The shipment back, booked at the bench or beforehand. */
export function bookingOf(told: ExampleCase): { readonly carrier: string; readonly tracking: string } | undefined {
  return told.history.flatMap(({ do: steps }) => steps).find((step) => step.do === 'book') ?? told.outbound
}
