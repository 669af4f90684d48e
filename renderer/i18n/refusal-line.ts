import type { CaseRefusal, Missing } from '../../shared/cases/refusals.ts'
import { formatRma } from '../../shared/cases/rma.ts'
import type { Workflow } from '../../shared/cases/workflow.ts'
import { assertNever } from '../../shared/decider.ts'
import type { Formats } from '../../shared/i18n/formats.ts'
import type { PartRefusal } from '../../shared/catalogue/decide-part.ts'
import type { ParcelRefusal } from '../../shared/parcels/decide-parcel.ts'
import type { StockRefusal } from '../../shared/parts/decide-stock.ts'
import type { Texts } from './text-function.ts'
import { itemName, questionName } from './workflow-words.ts'

type Words = Texts & { readonly formats: Pick<Formats, 'dateTime' | 'day' | 'list' | 'money' | 'number'>; readonly workflow: Workflow }

function missingName(words: Words, missing: Missing): string {
  const { t } = words
  switch (missing.type) {
    case 'shot':
      return t('missing.shot', { shot: t(`shot.${missing.shot}`) })
    case 'serial':
    case 'part':
    case 'replacement':
    case 'refund':
    case 'quote':
      return t(`missing.${missing.type}`)
    case 'question':
      return t('missing.question', { question: words.pick(questionName(words.workflow, missing.question)) })
    case 'tick':
      return t('missing.tick', { item: words.pick(missing.own ?? itemName(words.workflow, missing.item)) })
    case 'label':
      return t(`missing.label.${missing.step}`, { label: t(`label.${missing.label}`) })
    default:
      return assertNever(missing)
  }
}

export type AnyRefusal = CaseRefusal | ParcelRefusal | PartRefusal | StockRefusal | { readonly type: 'store-full' }

/** Why the case said no, in words. */
export function refusalLine(words: Words, refusal: AnyRefusal): string {
  const { t, formats } = words
  switch (refusal.type) {
    case 'case-unknown':
    case 'case-exists':
    case 'already-received':
    case 'reason-needed':
    case 'text-needed':
    case 'unknown-question':
    case 'unknown-answer':
    case 'unknown-item':
    case 'nothing-to-take-back':
    case 'nothing-to-answer':
    case 'claim-unknown':
    case 'newer-release':
    case 'no-conflict':
    case 'conflict-open':
    case 'not-one-unit':
    case 'parcel-unknown':
    case 'parcel-exists':
    case 'parcel-settled':
    case 'place-needed':
    case 'same-place':
    case 'supplier-needed':
    case 'source-needed':
    case 'day-wrong':
    case 'order-exists':
    case 'order-unknown':
    case 'stock-settled':
    case 'hazard-stays-here':
    case 'not-for-sale':
    case 'partner-needed':
    case 'partner-unknown':
    case 'store-full':
      return t(`refusal.${refusal.type}`)
    case 'not-now': {
      const stage = t(`stage.${refusal.stage}`)
      return refusal.belongs === undefined
        ? t('refusal.not-now', { stage })
        : t('refusal.not-now.belongs', { stage, stages: formats.list(refusal.belongs.map((each) => t(`stage.${each}`))) })
    }
    case 'in-added-state':
      return t('refusal.in-added-state', { state: words.pick(refusal.state) })
    case 'stage-incomplete':
      return t('refusal.stage-incomplete', { missing: formats.list(refusal.missing.map((each) => missingName(words, each))) })
    case 'claim-not-so':
      return t('refusal.claim-not-so', { stage: t(`claim.stage.${refusal.stage}`) })
    case 'merged':
      return t('refusal.merged', { rma: formatRma(refusal.rma) })
    case 'cannot-end':
      return t(`refusal.cannot-end.${refusal.by}`)
    case 'too-early':
      return t('refusal.too-early', { after: formats.dateTime(refusal.after) })
    case 'same-unit':
      return t('refusal.same-unit', { serial: refusal.serial })
    case 'amount-out-of-range':
      return refusal.most === undefined
        ? t('refusal.amount-out-of-range')
        : t('refusal.amount-out-of-range.most', { most: formats.money(refusal.most) })
    case 'not-allowed':
      return t('refusal.not-allowed')
    case 'part-number-wrong':
    case 'part-unnamed':
    case 'part-fits-nothing':
      return t(`refusal.${refusal.type}`)
    case 'product-unknown':
      return t('refusal.product-unknown', { sku: refusal.sku })
    case 'part-in-stock':
    case 'part-on-order':
    case 'part-spoken-for':
      return t(`refusal.${refusal.type}`, { part: refusal.part, pieces: formats.number(refusal.pieces) })
    case 'part-unknown':
    case 'part-number-taken':
    case 'alternative-wrong':
    case 'part-retired':
    case 'part-settled':
    case 'part-not-used':
    case 'part-not-planned':
      return t(`refusal.${refusal.type}`, { part: refusal.part })
    case 'same-serial':
      return t('refusal.same-serial', { serial: refusal.serial })
    case 'quantity-wrong':
      return t('refusal.quantity-wrong', { most: formats.number(refusal.most) })
    case 'label-mismatch':
      return t('refusal.label-mismatch', { scanned: refusal.scanned, expected: formats.list(refusal.expected) })
    case 'quote-needed':
    case 'quote-not-accepted':
    case 'quote-without-lines':
    case 'quote-costs-nothing':
    case 'quote-tax-wrong':
    case 'no-quote-to-answer':
      return t(`refusal.${refusal.type}`)
    case 'quote-line-wrong':
    case 'quote-line-unknown':
      return t(`refusal.${refusal.type}`, { line: refusal.line })
    case 'quote-currencies-mixed':
      return t('refusal.quote-currencies-mixed', { currencies: formats.list(refusal.currencies) })
    case 'quote-ends-before':
      return t('refusal.quote-ends-before', { day: formats.day(refusal.validUntil) })
    case 'quote-replaced':
      return t('refusal.quote-replaced', { revision: refusal.revision, latest: refusal.latest })
    case 'quote-expired':
      return t('refusal.quote-expired', { revision: refusal.revision, day: formats.day(refusal.validUntil) })
    default:
      return assertNever(refusal)
  }
}
