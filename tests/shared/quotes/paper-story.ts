import type { Buyer } from '../../../shared/cases/buyer.ts'
import type { OpenedCase } from '../../../shared/cases/case.ts'
import type { BuyerLanguage } from '../../../shared/i18n/localised.ts'
import type { WarrantyVerdict } from '../../../shared/policy/warranty-verdict.ts'
import type { QuoteLine } from '../../../shared/quotes/quote.ts'
import type { PaperFacts } from '../../../shared/quotes/quote-paper.ts'
import { cameInto, openedCase } from '../cases/case-story.ts'

/** Out of its term, dropped, and proved so. */
export const DROPPED: WarrantyVerdict = {
  policy: { id: 'standard', version: 2 },
  answer: 'not-covered',
  wouldBe: [],
  offers: ['paid-repair'],
  rules: [
    { type: 'line', line: 'one-year', category: 'kitchen' },
    { type: 'term', deliveredOn: '2025-09-30', until: '2026-09-30', claimedOn: '2026-10-20', isWithin: false },
    { type: 'exclusion', exclusion: 'misuse', cause: 'misuse' },
    { type: 'proof', exclusion: 'misuse', shots: ['opened'], readings: [{ kind: 'resistance', value: 71.5, unit: 'Ω' }] },
    { type: 'return-window', days: 30, until: '2025-10-30', claimedOn: '2026-10-20', isWithin: false },
  ],
}

export function stateWith(warranty: OpenedCase['warranty'], override?: OpenedCase['warrantyOverride']): OpenedCase {
  return {
    ...openedCase(cameInto('deciding')),
    order: { orderId: '302-9519948-2344047', marketplace: 'amazon.de' },
    ...(warranty === undefined ? {} : { warranty }),
    ...(override === undefined ? {} : { warrantyOverride: override }),
  }
}

export const BUYER: Buyer = { name: 'Łukasz Żółć', address: ['ul. Świętokrzyska 3', '00-001 Warszawa', 'Polska'], language: 'en' }

/** 40 minutes at 30 an hour, a part for 12.34 and the way back, 19 % of tax: 38.54 + 7.32 = 45.86. */
export function paperFacts(language: BuyerLanguage, lines?: readonly QuoteLine[]): PaperFacts {
  const eur = (minor: number) => ({ minor, currency: 'EUR' })
  return {
    quote: {
      revision: 2,
      language,
      currency: 'EUR',
      taxBasisPoints: 1900,
      issuedOn: '2026-11-02',
      validUntil: '2026-11-16',
      lines: lines ?? [
        { type: 'labour', text: 'Replace the heater', minutes: 40, perHour: eur(3000) },
        { type: 'part', text: 'Thermostat disc', part: 'THERMO-9', quantity: 1, price: eur(1234) },
        { type: 'freight', text: '', price: eur(620) },
      ],
    },
    state: stateWith(DROPPED),
    product: { sku: 'AUR-K17', name: { en: 'Aurora kettle 1.7 l', 'zh-CN': '极光电热水壶' }, category: 'kitchen' },
    center: { name: 'Harbour Repairs', address: ['1 Quay Street', '20457 Hamburg', 'Germany'] },
    buyer: { ...BUYER, language },
  }
}
