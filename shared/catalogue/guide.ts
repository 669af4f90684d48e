import type { Localised } from '../i18n/localised.ts'
import type { Product } from './catalogue.ts'

export const GUIDE_KINDS = ['guide', 'video'] as const

/** Something a buyer reads or watches to help himself. */
export type Guide = {
  readonly id: string
  readonly kind: (typeof GUIDE_KINDS)[number]
  readonly title: Localised
  /** Where he finds it, https. */
  readonly url: string
  /** Categories and SKUs it is about. None of either: every product. */
  readonly categories: readonly string[]
  readonly skus: readonly string[]
  /** Ids of the symptoms it helps with, as the diagnosis names them. None: all. */
  readonly symptoms: readonly string[]
  /** What is done, in order, for who is asked over the telephone. */
  readonly steps: readonly Localised[]
}

export type GuideEvent =
  /** Said again when something of it changes; one that was retired is offered again. */
  | { readonly type: 'guide.defined.v1'; readonly guide: Guide }
  /** It is offered no more. What was tried with it keeps its name. */
  | { readonly type: 'guide.retired.v1'; readonly guide: string }

export type KnownGuide = Guide & { readonly isActive: boolean }

/** A guide for a case. `isForSymptom`: it names a symptom that this unit has. */
export type GuideChoice = Guide & { readonly isForSymptom: boolean }

function isAbout({ categories, skus }: Guide, { sku, category }: Pick<Product, 'sku' | 'category'>): boolean {
  return (categories.length === 0 && skus.length === 0) || categories.includes(category) || skus.includes(sku)
}

/**
 * The guides for a product, those for what is wrong with it first. Where that is known, one for other symptoms is none; where it is not
 * known yet, all for the product are.
 */
export function guidesFor(
  guides: readonly KnownGuide[],
  product: Pick<Product, 'sku' | 'category'>,
  symptoms: readonly string[],
): readonly GuideChoice[] {
  return guides
    .filter((guide) => guide.isActive && isAbout(guide, product))
    .map((known): GuideChoice => {
      const { isActive: _, ...guide } = known
      return { ...guide, isForSymptom: guide.symptoms.some((each) => symptoms.includes(each)) }
    })
    .filter((guide) => symptoms.length === 0 || guide.symptoms.length === 0 || guide.isForSymptom)
    .toSorted((one, other) => Number(other.isForSymptom) - Number(one.isForSymptom) || (one.title.en < other.title.en ? -1 : 1))
}
