import type { Part } from '../../../shared/catalogue/catalogue.ts'
import type { PartForm } from '../../../shared/contract/part-form.ts'
import { readAmount } from '../../../shared/import/read-amount.ts'
import { plainAmount } from '../bench/plain-amount.ts'

/** A part as it stands in the fields of its form. */
export type PartDraft = {
  readonly number: string
  readonly en: string
  readonly zh: string
  readonly fits: readonly string[]
  readonly alternatives: readonly string[]
  readonly price: string
  readonly currency: string
  readonly minimum: number | string
  readonly supplier: string
  /** SKU; empty: it is a part. */
  readonly unitOf: string
  readonly isTracked: boolean
  readonly fittedByBuyer: boolean
}

const NEW: PartDraft = {
  number: '',
  en: '',
  zh: '',
  fits: [],
  alternatives: [],
  price: '',
  currency: '',
  minimum: '',
  supplier: '',
  unitOf: '',
  isTracked: false,
  fittedByBuyer: false,
}

/** The fields of a known part, or of a new one. */
export function draftOfPart(part: Part | undefined): PartDraft {
  if (part === undefined) return NEW
  const { number, name, fits, alternatives = [], price, minimum = '', supplier = '', unitOf = '' } = part
  return {
    number,
    en: name.en,
    zh: name['zh-CN'],
    fits,
    alternatives,
    minimum,
    supplier,
    unitOf,
    price: price === undefined ? '' : plainAmount(price),
    currency: price?.currency ?? '',
    isTracked: part.isTracked === true,
    fittedByBuyer: part.fittedByBuyer === true,
  }
}

/** What the fields say; nothing while the price is no amount. */
export function partOfDraft(draft: PartDraft): PartForm | undefined {
  const price = draft.price.trim() === '' ? undefined : readAmount(draft.price, draft.currency)
  if (price !== undefined && price.type !== 'money') return undefined
  const supplier = draft.supplier.trim()
  const minimum = Number(draft.minimum)
  return {
    number: draft.number.trim(),
    name: { en: draft.en.trim(), 'zh-CN': draft.zh.trim() },
    fits: [...draft.fits],
    ...(price === undefined ? {} : { price: price.money }),
    ...(draft.alternatives.length === 0 ? {} : { alternatives: [...draft.alternatives] }),
    ...(draft.isTracked ? { isTracked: true } : {}),
    ...(minimum > 0 ? { minimum } : {}),
    ...(supplier === '' ? {} : { supplier }),
    ...(draft.unitOf === '' ? {} : { unitOf: draft.unitOf }),
    ...(draft.fittedByBuyer ? { fittedByBuyer: true } : {}),
  }
}
