import { rmaFromNumber } from '../../../../shared/cases/rma.ts'
import type { CaseEvent } from '../../../../shared/cases/events.ts'
import type { TimelineEntry } from '../../../../shared/contract/case-screen.ts'
import { DRAFT } from '../../../shared/quotes/quote-story.ts'
import { SOMEWHERE } from '../../../shared/scan/picture/seen-code.ts'

const photo = { sha256: 'ab'.repeat(32), bytes: 812_345, mediaType: 'image/jpeg', width: 1920, height: 1080 }

/** One of every type: a type that is missing here does not compile. */
export const EVENTS: { readonly [Type in CaseEvent['type']]: Extract<CaseEvent, { type: Type }> } = {
  'case.opened.v1': {
    type: 'case.opened.v1',
    rma: rmaFromNumber(1_234_567),
    kind: 'return',
    workflowVersion: 1,
    unit: { sku: 'AK17' },
    complaint: 'stops heating',
  },
  'case.announced-anew.v1': {
    type: 'case.announced-anew.v1',
    announced: { unit: { sku: 'AK17', lpn: 'LPNRR123456' }, complaint: 'stops heating after a minute' },
  },
  'case.parcel-received.v1': { type: 'case.parcel-received.v1', tracking: '1Z999AA10123456784' },
  'case.merged.v1': { type: 'case.merged.v1', into: { caseId: 'case-2', rma: rmaFromNumber(99) } },
  'case.kept-apart.v1': { type: 'case.kept-apart.v1', from: { caseId: 'case-2', rma: rmaFromNumber(99) } },
  'case.photo-taken.v1': { type: 'case.photo-taken.v1', shot: 'parcel', photo },
  'case.codes-read.v1': {
    type: 'case.codes-read.v1',
    photo: photo.sha256,
    width: 1920,
    height: 1080,
    codes: [{ text: '1Z999AA10123456784', format: 'Code128', aim: ']C0', reader: 'zxing-wasm', corners: SOMEWHERE }],
  },
  'case.tracking-recorded.v1': { type: 'case.tracking-recorded.v1', shipment: { carrier: 'ups', tracking: '1Z999AA10123456784' } },
  'case.shot-waived.v1': { type: 'case.shot-waived.v1', shot: 'damage', reason: 'nothing broken' },
  'case.serial-recorded.v1': { type: 'case.serial-recorded.v1', serial: 'AK17-0093812' },
  'case.mark-compared.v1': { type: 'case.mark-compared.v1', compared: { mark: 'lpn', sold: 'LPNHE123456789', found: 'LPNHE000000001' } },
  'case.question-answered.v1': { type: 'case.question-answered.v1', question: 'outer-box', answer: 'dented' },
  'case.replacement-chosen.v2': { type: 'case.replacement-chosen.v2', serial: 'AK17-NEW', part: 'AK17-UNIT' },
  'case.guide-tried.v1': { type: 'case.guide-tried.v1', guide: 'guide-1', outcome: 'in-vain' },
  'case.graded.v1': {
    type: 'case.graded.v1',
    grade: 'good',
    tree: 'goods',
    policy: { id: 'standard', version: 2 },
    condition: { resale: 'small' },
  },
  'case.registration-noted.v1': { type: 'case.registration-noted.v1', isRegistered: true },
  'case.partner-chosen.v1': { type: 'case.partner-chosen.v1', partner: 'partner-1' },
  'case.part-used.v1': { type: 'case.part-used.v1', part: 'P-CORD', serial: 'C-1' },
  'case.reading-taken.v1': { type: 'case.reading-taken.v1', reading: { kind: 'battery-capacity', value: 71.5, unit: '%' } },
  'case.part-removed.v1': { type: 'case.part-removed.v1', part: 'P-CORD' },
  'case.part-planned.v1': { type: 'case.part-planned.v1', part: 'P-CORD' },
  'case.part-unplanned.v1': { type: 'case.part-unplanned.v1', part: 'P-CORD' },
  'case.part-serial-recorded.v1': { type: 'case.part-serial-recorded.v1', part: 'P-CORD', of: 'removed', serial: 'C-0' },
  'case.checklist-ticked.v1': { type: 'case.checklist-ticked.v1', item: 'care-card' },
  'case.note-added.v1': { type: 'case.note-added.v1', text: 'cord pinched' },
  'case.label-handed-over.v1': { type: 'case.label-handed-over.v1', label: 'unit', printer: 'ZD421' },
  'case.label-confirmed.v1': { type: 'case.label-confirmed.v1', label: 'return', scanned: 'RMA0015NM7A' },
  'case.buyer-named.v1': { type: 'case.buyer-named.v1', buyer: { buyerId: 'b', sealed: '' } },
  'case.return-booked.v1': { type: 'case.return-booked.v1', shipment: { carrier: 'DHL', tracking: '00340434161094021501' } },
  'case.warranty-judged.v1': {
    type: 'case.warranty-judged.v1',
    verdict: { policy: { id: 'standard', version: 1 }, answer: 'covered', by: 'warranty', rules: [{ type: 'defect', cause: 'function' }] },
  },
  'case.buyer-wrote.v1': { type: 'case.buyer-wrote.v1', about: 'question', profile: { id: 'standard', version: 1 } },
  'case.buyer-answered.v1': { type: 'case.buyer-answered.v1' },
  'case.picture-signs-found.v1': {
    type: 'case.picture-signs-found.v1',
    photo: 'a'.repeat(64),
    signs: [{ type: 'editor', name: 'GIMP 2.10' }],
  },
  'case.options-weighed.v1': {
    type: 'case.options-weighed.v1',
    policy: { id: 'standard', version: 2 },
    taken: 'repair',
    option: 'repair',
    recommended: 'repair',
    options: [
      {
        option: 'repair',
        state: 'eligible',
        cost: { type: 'known', items: [], net: { minor: 1250, currency: 'USD' } },
        missing: [],
        subjectTo: [],
      },
    ],
  },
  'case.claim-opened.v1': {
    type: 'case.claim-opened.v1',
    claim: {
      id: 'claim-1',
      kind: 'a-to-z',
      profile: { id: 'standard', version: 1 },
      reference: 'A2Z-1',
      openedAt: '2026-11-02T08:00:00.000Z',
    },
  },
  'case.claim-moved.v1': {
    type: 'case.claim-moved.v1',
    claim: { id: 'claim-1', kind: 'a-to-z', profile: { id: 'standard', version: 1 } },
    move: 'answer',
    to: 'answered',
    at: '2026-11-03T08:00:00.000Z',
  },
  'case.conflict-resolved.v1': { type: 'case.conflict-resolved.v1', events: ['e-1'], keeps: 'other' },
  'case.rework-linked.v1': { type: 'case.rework-linked.v1', of: { caseId: 'case-0', rma: rmaFromNumber(7) } },
  'case.replacement-chosen.v1': { type: 'case.replacement-chosen.v1', serial: 'AK17-0099999' },
  'case.refund-recorded.v1': { type: 'case.refund-recorded.v1', amount: { minor: 4999, currency: 'USD' } },
  'case.warranty-judged.v2': {
    type: 'case.warranty-judged.v2',
    verdict: {
      policy: { id: 'standard', version: 2 },
      answer: 'goodwill-possible',
      wouldBe: [{ type: 'claimed-by', day: '2026-11-02' }],
      offers: ['coupon'],
      rules: [{ type: 'defect', cause: 'function' }],
    },
  },
  'case.warranty-overridden.v1': { type: 'case.warranty-overridden.v1', answer: 'covered', reason: 'regular buyer' },
  'case.quote-sent.v1': { type: 'case.quote-sent.v1', quote: { ...DRAFT, revision: 1 } },
  'case.quote-answered.v1': { type: 'case.quote-answered.v1', revision: 1, answer: 'accepted', lines: [1, 3], told: 'phone' },
  'case.taken-back.v1': { type: 'case.taken-back.v1', events: ['e1'] },
  'case.answer-named.v1': {
    type: 'case.answer-named.v1',
    question: 'fault',
    choice: { id: 'c-7k3q9f', name: { en: 'Lid cracked', 'zh-CN': '盖裂' }, countsAs: 'f08-shell' },
  },
  'case.extension-pinned.v1': { type: 'case.extension-pinned.v1', version: 2 },
  'case.added-state-entered.v1': {
    type: 'case.added-state-entered.v1',
    state: {
      id: 'drying',
      name: { en: 'Drying', 'zh-CN': '干燥' },
      from: 'received',
      transition: 'open',
      move: 'ours',
      checklist: [],
    },
    transition: 'open',
  },
  'case.added-state-left.v1': { type: 'case.added-state-left.v1' },
  'case.moved.v1': { type: 'case.moved.v1', transition: 'diagnose', from: 'inspecting', to: 'diagnosing' },
}

let seq = 0

/** An entry of the timeline; `at` is UTC. */
export function entry(at: string, event: CaseEvent, who = 'op-1'): TimelineEntry {
  seq += 1
  return {
    seq,
    id: `event-${seq}`,
    stream: 'case-1',
    event,
    operator: who,
    operatorName: who,
    bench: 'bench-1',
    benchName: 'Bench 1',
    isTakenBack: false,
    benchSeq: seq,
    via: 'key',
    at,
    hlc: '',
    basis: 0,
    hash: '',
  }
}
