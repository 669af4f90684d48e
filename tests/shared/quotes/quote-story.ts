import type { QuoteDraft } from '../../../shared/quotes/quote.ts'

const usd = (minor: number) => ({ minor, currency: 'USD' })

/** Forty minutes at 30 dollars an hour, two discs, the way back; ten percent of tax. */
export const DRAFT: QuoteDraft = {
  lines: [
    { type: 'labour', text: 'Replace the heater', minutes: 40, perHour: usd(3000) },
    { type: 'part', text: 'Thermostat disc', part: 'THERMO-9', quantity: 2, price: usd(240) },
    { type: 'freight', text: 'Way back', price: usd(620) },
  ],
  taxBasisPoints: 1000,
  currency: 'USD',
  issuedOn: '2026-11-02',
  validUntil: '2026-11-16',
  language: 'en',
}
