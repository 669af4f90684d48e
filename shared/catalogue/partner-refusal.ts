import type { KnownPartner } from './partner.ts'

/** Why a change to the partners was refused. The screen turns it into words. */
export type PartnerRefusal =
  | { readonly type: 'unknown-partner' }
  | { readonly type: 'not-allowed' }
  | { readonly type: 'name-taken'; readonly name: string }
  | { readonly type: 'store-full' }

/** Two partners of one name could not be told apart at the bench. */
export function refusalOfPartnerName(
  name: string,
  self: string | undefined,
  partners: readonly KnownPartner[],
): PartnerRefusal | undefined {
  const isTaken = partners.some((each) => each.isActive && each.id !== self && each.name.toLowerCase() === name.toLowerCase())
  return isTaken ? { type: 'name-taken', name } : undefined
}
