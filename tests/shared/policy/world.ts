import { SHOTS } from '../../../shared/cases/shots.ts'
import type { PolicyFacts } from '../../../shared/policy/policy-facts.ts'
import { KETTLE } from './case-at-hand.ts'

type Change = { readonly [Fact in keyof PolicyFacts]?: PolicyFacts[Fact] | 'unknown' }

const usd = (minor: number) => ({ minor, currency: 'USD' })

/** Everything the options tell apart: each thing in the words of the business, and the facts that make it so. */
export const WORLD = {
  promise: {
    'under warranty': {},
    'under warranty and in the window': { claimedOn: '2026-01-20' },
    'likely under warranty': { cause: 'unknown' },
    'goodwill only': { claimedOn: '2027-01-25' },
    'in the window only': { claimedOn: '2026-01-20', cause: 'misuse' },
    'not covered': { cause: 'misuse' },
    'not proved yet': { cause: 'misuse', shots: [] },
    'nobody knows when it came': { deliveredOn: 'unknown' },
  },
  unitAt: { buyer: { unitAt: 'buyer' }, center: { unitAt: 'center' } },
  hazard: { yes: { hazard: true }, no: { hazard: false } },
  goods: {
    dear: { price: usd(24_999) },
    cheap: { price: usd(1500) },
    'cheap consumable': { price: usd(1500), category: 'Consumables', claimedOn: '2026-03-20' },
    'consumable of unknown price': { price: 'unknown', category: 'Consumables', claimedOn: '2026-03-20' },
    'of unknown price': { price: 'unknown' },
  },
  fault: { 'a repaired one': { fault: 'f05-heater' }, none: { fault: 'f00-none' }, 'not found yet': { fault: 'unknown' } },
  guide: { yes: { guide: true }, no: { guide: false }, unknown: {} },
  part: { yes: { partToFit: true }, no: { partToFit: false }, unknown: {} },
  partner: { yes: { partner: true }, no: { partner: false }, unknown: {} },
  stock: { some: { stock: 2 }, none: { stock: 0 }, unknown: {} },
  severity: { minor: { severity: 'minor' }, unusable: { severity: 'unusable' }, unknown: { symptom: 'unknown' } },
  weight: { light: { weightGrams: 900 }, unknown: {} },
  worth: {
    'more than the freight': { grade: 'good', resale: { good: usd(3000) } },
    nothing: { grade: 'unsellable' },
    'nobody has looked': {},
  },
  tried: { yes: { tried: ['remote-guidance', 'send-part', 'repair', 'replace', 'paid-repair', 'coupon'] }, no: {} },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Change>>>>

type World = typeof WORLD
export type Circumstances = { readonly [Thing in keyof World]?: keyof World[Thing] }

/** A dear kettle under warranty, still with its buyer, of which everything is known. */
const USUAL = {
  promise: 'under warranty',
  unitAt: 'buyer',
  hazard: 'no',
  goods: 'dear',
  fault: 'a repaired one',
  guide: 'yes',
  part: 'yes',
  partner: 'yes',
  stock: 'some',
  severity: 'minor',
  weight: 'light',
  worth: 'nobody has looked',
  tried: 'no',
} as const satisfies Circumstances

/** The facts of a case in which all is as usual but what is named. */
export function given(circumstances: Circumstances): PolicyFacts {
  const facts: Record<string, unknown> = { ...KETTLE, shots: SHOTS, category: 'Kitchen appliances' }
  const all: Record<string, string> = { ...USUAL, ...circumstances }
  // What is promised comes last: its day and its cause are what it is about.
  for (const thing of [...Object.keys(WORLD).filter((each) => each !== 'promise'), 'promise'] as const) {
    const changes: Readonly<Record<string, unknown>> =
      (WORLD as Readonly<Record<string, Readonly<Record<string, Change>>>>)[thing]?.[all[thing] ?? ''] ?? {}
    for (const [fact, value] of Object.entries(changes))
      if (value === 'unknown') delete facts[fact]
      else facts[fact] = value
  }
  return facts as PolicyFacts
}
