import type { CaseCommand } from '../cases/commands.ts'
import type { CaseEvent } from '../cases/events.ts'

/** The command that sets again what an event had set before another value won; nothing where there is none. It is decided like any other. */
export function takeValue(event: CaseEvent): CaseCommand | undefined {
  switch (event.type) {
    case 'case.question-answered.v1':
      return { type: 'answer', question: event.question, answer: event.answer }
    case 'case.announced-anew.v1':
      return { type: 'announce-anew', announced: event.announced }
    case 'case.tracking-recorded.v1':
      return { type: 'record-tracking', shipment: event.shipment }
    case 'case.serial-recorded.v1':
      return { type: 'record-serial', serial: event.serial }
    case 'case.mark-compared.v1':
      return { type: 'compare-mark', compared: event.compared }
    case 'case.buyer-named.v1':
      return { type: 'name-buyer', buyer: event.buyer }
    case 'case.return-booked.v1':
      return { type: 'book-return', shipment: event.shipment }
    case 'case.replacement-chosen.v1':
      return { type: 'choose-replacement', serial: event.serial }
    case 'case.refund-recorded.v1':
      return { type: 'record-refund', amount: event.amount }
    case 'case.warranty-overridden.v1':
      return { type: 'override-warranty', answer: event.answer, reason: event.reason }
    case 'case.merged.v1':
      return { type: 'merge', into: event.into }
    case 'case.kept-apart.v1':
      return { type: 'keep-apart', from: event.from }
    default:
      return undefined
  }
}
