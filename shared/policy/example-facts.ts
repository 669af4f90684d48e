import type { Localised } from '../i18n/localised.ts'
import type { PolicyFacts } from './policy-facts.ts'

/** A unit nobody has to look up: what a draft is tried with before any case is named. */
export type ExampleFacts = { readonly name: Localised; readonly facts: PolicyFacts }

const UNKNOWN = { shots: [], readings: [], tried: [], condition: {}, expectation: 'usual', unitAt: 'center' } as const

const KETTLE: PolicyFacts = {
  ...UNKNOWN,
  category: 'Kitchen appliances',
  price: { minor: 4999, currency: 'USD' },
  weightGrams: 1900,
  deliveredOn: '2026-01-15',
  claimedOn: '2026-11-02',
  symptom: 'stops',
  fault: 'f05-heater',
  cause: 'function',
  stock: 0,
}

const BATTERY: PolicyFacts = {
  ...UNKNOWN,
  category: 'E-bike and scooter batteries',
  price: { minor: 27_999, currency: 'GBP' },
  weightGrams: 3700,
  deliveredOn: '2026-01-15',
  claimedOn: '2026-11-02',
  fault: 'f03-battery',
  cause: 'wear',
  shots: ['damage'],
}

export const EXAMPLE_FACTS: readonly ExampleFacts[] = [
  { name: { en: 'Kettle with a defect in its tenth month', 'zh-CN': '水壶，第十个月出现质量问题' }, facts: KETTLE },
  {
    name: { en: 'Kettle two weeks after the year', 'zh-CN': '水壶，超出一年两周' },
    facts: { ...KETTLE, claimedOn: '2027-01-29' },
  },
  {
    name: { en: 'Kettle that was misused, with pictures', 'zh-CN': '水壶，使用不当，有照片' },
    facts: { ...KETTLE, cause: 'misuse', shots: ['opened', 'damage'] },
  },
  {
    name: { en: 'Battery with 70 % left after ten months', 'zh-CN': '电池，十个月后剩余容量 70%' },
    facts: { ...BATTERY, readings: [{ kind: 'battery-capacity', value: 70, unit: '%' }] },
  },
  {
    name: { en: 'Battery that smokes, still with its buyer', 'zh-CN': '电池冒烟，仍在买家手中' },
    facts: {
      ...UNKNOWN,
      category: 'E-bike and scooter batteries',
      price: { minor: 15_999, currency: 'USD' },
      weightGrams: 2600,
      deliveredOn: '2026-04-12',
      claimedOn: '2026-11-18',
      symptom: 'overheats',
      unitAt: 'buyer',
    },
  },
  {
    name: { en: 'Cheap filter, still with its buyer', 'zh-CN': '便宜的滤芯，仍在买家手中' },
    facts: {
      ...UNKNOWN,
      category: 'Filters',
      price: { minor: 899, currency: 'USD' },
      weightGrams: 300,
      deliveredOn: '2026-10-20',
      claimedOn: '2026-11-02',
      symptom: 'broken',
      severity: 'unusable',
      guide: false,
      stock: 0,
      unitAt: 'buyer',
    },
  },
  {
    name: { en: 'Headphones that do not fit, within thirty days', 'zh-CN': '耳机不合适，三十天内退回' },
    facts: {
      ...UNKNOWN,
      category: 'Headphones',
      price: { minor: 11_999, currency: 'USD' },
      weightGrams: 500,
      deliveredOn: '2026-10-20',
      claimedOn: '2026-11-02',
      cause: 'fit',
      fault: 'f00-none',
    },
  },
]
