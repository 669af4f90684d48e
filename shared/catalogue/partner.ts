import type { Product } from './catalogue.ts'
import type { CountryCode } from './countries.ts'

/** A workshop elsewhere that repairs for the center. */
export type Partner = {
  readonly id: string
  readonly name: string
  /** Lines as printed on the label of a parcel to him, the last one the country. */
  readonly address: readonly string[]
  readonly country: CountryCode
  /** Categories and SKUs he repairs. None of either: everything. */
  readonly categories: readonly string[]
  readonly skus: readonly string[]
  /** Who to ask for there, and how. */
  readonly contact: string
}

export type PartnerEvent =
  /** Said again when something of it changes; one that was retired works for the center again. */
  | { readonly type: 'partner.defined.v1'; readonly partner: Partner }
  /** Nothing is sent there any more. What was sent keeps its name. */
  | { readonly type: 'partner.retired.v1'; readonly partner: string }

export type KnownPartner = Partner & { readonly isActive: boolean }

/** A partner as he is chosen from: whether he repairs this product, and in the country of its buyer. */
export type PartnerChoice = Pick<Partner, 'id' | 'name' | 'country'> & {
  readonly city: string
  readonly repairsIt: boolean
  readonly isInCountry: boolean
}

type RepairedHere = Pick<Product, 'sku' | 'category'>

export function repairs({ categories, skus }: Partner, { sku, category }: RepairedHere): boolean {
  return (categories.length === 0 && skus.length === 0) || categories.includes(category) || skus.includes(sku)
}

/**
 * The partners for a unit: those who repair it in the buyer's country first, then those who repair it elsewhere, then the others. Those
 * of one kind stay in the order of their names.
 */
export function partnersFor(
  partners: readonly KnownPartner[],
  product: RepairedHere,
  country: CountryCode | undefined,
): readonly PartnerChoice[] {
  const rank = ({ repairsIt, isInCountry }: PartnerChoice) => (repairsIt ? 0 : 2) + (isInCountry ? 0 : 1)
  return partners
    .filter(({ isActive }) => isActive)
    .map((partner): PartnerChoice => {
      const { id, name, address, country: where } = partner
      return { id, name, country: where, city: address.at(-2) ?? '', repairsIt: repairs(partner, product), isInCountry: where === country }
    })
    .toSorted((one, other) => rank(one) - rank(other) || (one.name < other.name ? -1 : 1))
}

/** Whether a partner repairs this product in the buyer’s country; unknown only while the country is. */
export function hasPartnerIn(choices: readonly PartnerChoice[], country: CountryCode | undefined): boolean | undefined {
  if (country === undefined) return undefined
  return choices.some(({ repairsIt, isInCountry }) => repairsIt && isInCountry)
}
