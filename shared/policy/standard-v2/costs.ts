import type { Policy } from '../policy-document.ts'

/** Amounts in US cents. */
export const costs: Policy['costs'] = {
  labourPerHour: 2400,
  guidanceMinutes: 12,
  inspectionMinutes: 10,
  repairs: [
    { faults: ['f01-power', 'f05-heater'], minutes: 40, partsPercent: 8 },
    { faults: ['f02-control'], minutes: 45, partsPercent: 18 },
    { faults: ['f03-battery'], minutes: 25, partsPercent: 20 },
    { faults: ['f04-motor'], minutes: 50, partsPercent: 15 },
    { faults: ['f06-seal'], minutes: 35, partsPercent: 4 },
    { faults: ['f07-connector'], minutes: 35, partsPercent: 8 },
    { faults: ['f08-shell'], minutes: 30, partsPercent: 10 },
    { minutes: 45, partsPercent: 12 },
  ],
  gift: 150,
  freight: [
    { upToGrams: 500, domestic: 480, crossBorder: 1400 },
    { upToGrams: 1000, domestic: 620, crossBorder: 1900 },
    { upToGrams: 2000, domestic: 780, crossBorder: 2700 },
    { upToGrams: 5000, domestic: 1150, crossBorder: 4600 },
    { upToGrams: 10_000, domestic: 1680, crossBorder: 7800 },
    { upToGrams: 30_000, domestic: 3200, crossBorder: 16_500 },
  ],
  partFreight: 450,
  partnerFee: 4500,
  goodsPercent: 45,
  quoteMarginPercent: 20,
  disposal: 250,
}
