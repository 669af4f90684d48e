import type { ReadableDb } from '../../../db/handles.ts'
import { openBuyer } from '../../../db/buyer-vault.ts'
import { readCase } from '../../../db/views/case-view.ts'
import { readBenches, readCenter, readProduct } from '../../../db/views/catalogue-view.ts'
import { readPartner } from '../../../db/views/partner-view.ts'
import type { LabelHindrance } from '../../../shared/bench/answer.ts'
import type { OpenedCase } from '../../../shared/cases/case.ts'
import { goesToPartner } from '../../../shared/cases/partner-of-case.ts'
import { formatRma, rmaBarcode } from '../../../shared/cases/rma.ts'
import type { LabelName } from '../../../shared/cases/workflow.ts'
import { workflowOf } from '../../../shared/cases/workflows.ts'
import { wallClock } from '../../../shared/clocks/wall-clock.ts'
import { assertNever } from '../../../shared/decider.ts'
import { LABEL_TEXTS } from '../../../shared/i18n/label-texts.ts'
import type { Language } from '../../../shared/i18n/localised.ts'
import type { LabelAddress } from '../../../shared/labels/address-block.ts'
import type { LabelJob } from '../../../shared/labels/label-kind.ts'
import { gradeName } from '../../../shared/policy/policy-names.ts'
import { type Result, ok, refuse } from '../../../shared/result.ts'

/** In which language, on which bench and at which moment (UTC, ISO 8601) a label is made. */
export type LabelOccasion = { readonly language: Language; readonly bench: string; readonly at: string }

function captions<Name extends keyof typeof LABEL_TEXTS>(names: readonly Name[], language: Language): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, LABEL_TEXTS[name][language]])) as Record<Name, string>
}

function dayOf(at: string, timeZone: string): string {
  const { year, month, day } = wallClock(Date.parse(at), timeZone)
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
}

function addressOf(name: string, lines: readonly string[]): LabelAddress {
  return { name, lines }
}

/** The line that must not be missed: what the unit is sold as once it is graded, before that what the buyer complains of. */
function hintOf(state: OpenedCase, language: Language): string {
  const { stage, answers, complaint, workflowVersion, graded } = state
  if (stage.name !== 'grading' && stage.name !== 'resold') return complaint
  if (graded !== undefined) return `${LABEL_TEXTS.grade[language]}: ${gradeName(graded)[language]}`
  const question = workflowOf(workflowVersion).stages.grading.questions.find(({ id }) => id === 'grade')
  const grade = question?.choices.find(({ id }) => id === answers['grade'])
  return grade === undefined ? complaint : `${LABEL_TEXTS.grade[language]}: ${grade.name[language]}`
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
      hint: hintOf(state, language),
      captions: captions(['sku', 'serial', 'received', 'bench'], language),
      ...(serial === undefined ? {} : { serial }),
    },
  }
}

/** Who gets the parcel: the partner where it goes to one, else the buyer. */
function recipientOf(db: ReadableDb, state: OpenedCase): Result<LabelAddress, LabelHindrance> {
  if (goesToPartner(state)) {
    const partner = state.partner === undefined ? undefined : readPartner(db, state.partner)
    return partner === undefined ? refuse('no-partner') : ok(addressOf(partner.name, partner.address))
  }
  const buyer = state.buyer === undefined ? undefined : openBuyer(db, state.buyer)
  return buyer === undefined || buyer.address.length === 0 ? refuse('no-recipient') : ok(addressOf(buyer.name, buyer.address))
}

function returnLabel(db: ReadableDb, state: OpenedCase, occasion: LabelOccasion): Result<LabelJob, LabelHindrance> {
  if (state.outbound === undefined) return refuse('no-shipment')
  const { language } = occasion
  const center = readCenter(db)
  const to = recipientOf(db, state)
  if (!to.ok) return to
  return ok({
    kind: 'return',
    data: {
      title: LABEL_TEXTS.title[language],
      from: addressOf(center?.name ?? '', center?.address ?? []),
      to: to.value,
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
  })
}

/** The label of a case as data, complete in itself, or what it must say and nobody knows. Throws when there is no such case. */
export function labelOfCase(db: ReadableDb, caseId: string, label: LabelName, occasion: LabelOccasion): Result<LabelJob, LabelHindrance> {
  const state = readCase(db, caseId)?.case
  if (state === undefined) throw new Error(`no case ${caseId}`)
  switch (label) {
    case 'unit':
      return ok(unitLabel(db, state, occasion))
    case 'return':
      return returnLabel(db, state, occasion)
    default:
      return assertNever(label)
  }
}
