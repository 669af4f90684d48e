import type { CaseEvent } from '../cases/events.ts'

/** The one value of a case an event sets, so that the later of two counts; nothing where an event adds to what there is. */
export function fieldOf(event: CaseEvent): string | undefined {
  switch (event.type) {
    case 'case.question-answered.v1':
      return `answer ${event.question}`
    case 'case.announced-anew.v1':
    case 'case.tracking-recorded.v1':
    case 'case.serial-recorded.v1':
    case 'case.buyer-named.v1':
    case 'case.return-booked.v1':
    case 'case.replacement-chosen.v1':
    case 'case.partner-chosen.v1':
    case 'case.registration-noted.v1':
    case 'case.graded.v1':
    case 'case.refund-recorded.v1':
    case 'case.warranty-overridden.v1':
    case 'case.rework-linked.v1':
      return event.type
    // What the unit is replaced with is one thing, whichever version says so.
    case 'case.replacement-chosen.v2':
      return 'case.replacement-chosen.v1'
    case 'case.mark-compared.v1':
      return `mark ${event.compared.mark}`
    default:
      return undefined
  }
}
