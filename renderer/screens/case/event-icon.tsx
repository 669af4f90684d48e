import {
  IconArrowBackUp,
  IconArrowBackUpDouble,
  IconArrowNarrowRight,
  IconBarcode,
  IconCamera,
  IconCameraOff,
  IconChecks,
  IconClipboardCheck,
  IconFileCheck,
  IconFileImport,
  IconFileInvoice,
  IconFolderPlus,
  IconIdBadge2,
  IconMessage,
  IconPackageImport,
  IconPrinter,
  IconPuzzle,
  IconQuestionMark,
  IconScan,
  IconShieldCheck,
  IconShieldStar,
  IconReceiptRefund,
  IconReplace,
  IconTruckReturn,
  IconUser,
} from '@tabler/icons-react'
import type { CaseEvent } from '../../../shared/cases/events.ts'

const ICONS = {
  'case.opened.v1': IconFolderPlus,
  'case.announced-anew.v1': IconFileImport,
  'case.parcel-received.v1': IconPackageImport,
  'case.photo-taken.v1': IconCamera,
  'case.codes-read.v1': IconScan,
  'case.shot-waived.v1': IconCameraOff,
  'case.tracking-recorded.v1': IconPackageImport,
  'case.serial-recorded.v1': IconBarcode,
  'case.mark-compared.v1': IconIdBadge2,
  'case.question-answered.v1': IconClipboardCheck,
  'case.part-used.v1': IconPuzzle,
  'case.part-removed.v1': IconArrowBackUp,
  'case.checklist-ticked.v1': IconChecks,
  'case.note-added.v1': IconMessage,
  'case.label-handed-over.v1': IconPrinter,
  'case.label-confirmed.v1': IconBarcode,
  'case.buyer-named.v1': IconUser,
  'case.return-booked.v1': IconTruckReturn,
  'case.replacement-chosen.v1': IconReplace,
  'case.refund-recorded.v1': IconReceiptRefund,
  'case.warranty-judged.v1': IconShieldCheck,
  'case.warranty-judged.v2': IconShieldCheck,
  'case.warranty-overridden.v1': IconShieldStar,
  'case.quote-sent.v1': IconFileInvoice,
  'case.quote-answered.v1': IconFileCheck,
  'case.taken-back.v1': IconArrowBackUpDouble,
  'case.moved.v1': IconArrowNarrowRight,
} as const satisfies Record<CaseEvent['type'], unknown>

export function EventIcon({ type }: { readonly type: CaseEvent['type'] }) {
  // An event of a newer release has a type this one does not know.
  const Icon = (ICONS as Readonly<Record<string, typeof IconQuestionMark>>)[type] ?? IconQuestionMark
  return <Icon size="1.2em" stroke={1.8} aria-hidden="true" />
}
