import type { OpenedCase } from '../../shared/cases/case.ts'
import { type CountryCode, countryOfAddress, countryOfMarketplace } from '../../shared/catalogue/countries.ts'
import { type PartnerChoice, partnersFor } from '../../shared/catalogue/partner.ts'
import { openBuyer } from '../buyer-vault.ts'
import type { ReadableDb } from '../handles.ts'
import { readProductOrSku } from './catalogue-view.ts'
import { readPartners } from './partner-view.ts'

/** Where the buyer of a case is: as his address says, else as the marketplace does. */
export function countryOfCase(db: ReadableDb, { buyer, order }: OpenedCase): CountryCode | undefined {
  const known = buyer === undefined ? undefined : openBuyer(db, buyer)
  return countryOfAddress(known?.address ?? []) ?? countryOfMarketplace(order?.marketplace ?? '')
}

/** Who could repair the unit of a case, the best first. */
export function partnersOf(db: ReadableDb, state: OpenedCase): readonly PartnerChoice[] {
  return partnersFor(readPartners(db), readProductOrSku(db, state.unit.sku), countryOfCase(db, state))
}
