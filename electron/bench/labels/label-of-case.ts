import type { ReadableDb } from '../../../db/handles.ts'
import { openBuyer } from '../../../db/buyer-vault.ts'
import { readCase } from '../../../db/views/case-view.ts'
import { readBenches, readCenter, readProduct } from '../../../db/views/catalogue-view.ts'
import type { OpenedCase } from '../../../shared/cases/case.ts'
import { formatRma, rmaBarcode } from '../../../shared/cases/rma.ts'
import type { LabelName } from '../../../shared/cases/workflow.ts'
import { assertNever } from '../../../shared/decider.ts'
import { LABEL_TEXTS } from '../../../shared/i18n/label-texts.ts'
import type { Language } from '../../../shared/i18n/localised.ts'
import type { LabelAddress } from '../../../shared/labels/address-block.ts'
import type { LabelJob } from '../../../shared/labels/label-kind.ts'

/** In which language, on which bench and at which moment (UTC, ISO 8601) a label is made. */
export type LabelOccasion = { readonly language: Language; readonly bench: string; readonly at: string }

function captions<Name extends keyof typeof LABEL_TEXTS>(names: readonly Name[], language: Language): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, LABEL_TEXTS[name][language]])) as Record<Name, string>
}

function dayOf(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(at))
}

function addressOf(name: string, lines: readonly string[]): LabelAddress {
  return { name, lines }
}

function unitLabel(db: ReadableDb, state: OpenedCase, occasion: LabelOccasion): LabelJob {
  const { language } = occasion
  const timeZone = readCenter(db)?.timeZone ?? 'UTC'
  const serial = state.serialFound ?? state.unit.serial
  return {
    kind: 'unit',
    data: {
      rma: formatRma(state.rma),
      rmaCode: rmaBarcode(state.rma),
      productName: readProduct(db, state.unit.sku)?.name[language] ?? state.unit.sku,
      sku: state.unit.sku,
      receivedOn: dayOf(occasion.at, timeZone),
      bench: readBenches(db).find(({ id }) => id === occasion.bench)?.name ?? occasion.bench,
      hint: state.complaint,
      captions: captions(['sku', 'serial', 'received', 'bench'], language),
      ...(serial === undefined ? {} : { serial }),
    },
  }
}

function returnLabel(db: ReadableDb, state: OpenedCase, occasion: LabelOccasion): LabelJob | undefined {
  if (state.outbound === undefined) return undefined
  const { language } = occasion
  const center = readCenter(db)
  const buyer = state.buyer === undefined ? undefined : openBuyer(db, state.buyer)
  return {
    kind: 'return',
    data: {
      title: LABEL_TEXTS.title[language],
      from: addressOf(center?.name ?? '', center?.address ?? []),
      to: addressOf(buyer?.name ?? '', buyer?.address ?? []),
      carrier: state.outbound.carrier,
      service: '',
      tracking: state.outbound.tracking,
      rma: formatRma(state.rma),
      rmaCode: rmaBarcode(state.rma),
      orderId: state.order?.orderId ?? '',
      contents: readProduct(db, state.unit.sku)?.name[language] ?? state.unit.sku,
      shippedOn: dayOf(occasion.at, center?.timeZone ?? 'UTC'),
      captions: captions(['from', 'to', 'tracking', 'rma', 'order', 'contents'], language),
    },
  }
}

/** The label of a case as data, complete in itself. Nothing while what it must say is not known: no such case, no shipment booked. */
export function labelOfCase(db: ReadableDb, caseId: string, label: LabelName, occasion: LabelOccasion): LabelJob | undefined {
  const state = readCase(db, caseId)?.case
  if (state === undefined) return undefined
  switch (label) {
    case 'unit':
      return unitLabel(db, state, occasion)
    case 'return':
      return returnLabel(db, state, occasion)
    default:
      return assertNever(label)
  }
}
