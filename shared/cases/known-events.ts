import type { CaseEvent } from './events.ts'

/** Every type this release folds. Compiles only while it names them all and no other. */
const KNOWN: Readonly<Record<CaseEvent['type'], true>> = {
  'case.announced-anew.v1': true,
  'case.buyer-answered.v1': true,
  'case.buyer-named.v1': true,
  'case.buyer-wrote.v1': true,
  'case.checklist-ticked.v1': true,
  'case.claim-moved.v1': true,
  'case.claim-opened.v1': true,
  'case.codes-read.v1': true,
  'case.conflict-resolved.v1': true,
  'case.graded.v1': true,
  'case.guide-tried.v1': true,
  'case.label-confirmed.v1': true,
  'case.label-handed-over.v1': true,
  'case.mark-compared.v1': true,
  'case.moved.v1': true,
  'case.note-added.v1': true,
  'case.opened.v1': true,
  'case.options-weighed.v1': true,
  'case.parcel-received.v1': true,
  'case.part-planned.v1': true,
  'case.part-removed.v1': true,
  'case.part-serial-recorded.v1': true,
  'case.part-unplanned.v1': true,
  'case.part-used.v1': true,
  'case.partner-chosen.v1': true,
  'case.photo-taken.v1': true,
  'case.picture-signs-found.v1': true,
  'case.question-answered.v1': true,
  'case.quote-answered.v1': true,
  'case.quote-sent.v1': true,
  'case.reading-taken.v1': true,
  'case.refund-recorded.v1': true,
  'case.registration-noted.v1': true,
  'case.replacement-chosen.v1': true,
  'case.replacement-chosen.v2': true,
  'case.return-booked.v1': true,
  'case.rework-linked.v1': true,
  'case.serial-recorded.v1': true,
  'case.shot-waived.v1': true,
  'case.taken-back.v1': true,
  'case.tracking-recorded.v1': true,
  'case.warranty-judged.v1': true,
  'case.warranty-judged.v2': true,
  'case.warranty-overridden.v1': true,
}

/** Whether a newer release wrote of the case what this one cannot read: it must not decide about it then. */
export function isFromNewerRelease(recorded: readonly { readonly event: { readonly type: string } }[]): boolean {
  return recorded.some(({ event }) => !Object.hasOwn(KNOWN, event.type))
}
