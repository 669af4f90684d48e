import { startsWith } from './faults-at.ts'
import type { DocumentPath } from './shape.ts'

/** How the document is laid out for whoever fills it in: a section, and the places it shows, in their order. */
export const FORM_SECTIONS = [
  { name: 'general', paths: [['name'], ['appliesTo'], ['currency']] },
  { name: 'terms', paths: [['warranty', 'lines']] },
  { name: 'exclusions', paths: [['warranty', 'exclusions']] },
  {
    name: 'causes',
    paths: [
      ['warranty', 'outside'],
      ['warranty', 'causes'],
      ['warranty', 'readings'],
    ],
  },
  {
    name: 'returnWindows',
    paths: [
      ['returnWindows', 'days'],
      ['returnWindows', 'byMarketplace'],
    ],
  },
  {
    name: 'eligibility',
    paths: [
      ['eligibility', 'economicRepair'],
      ['eligibility', 'consumables'],
      ['eligibility', 'repairedCategories'],
      ['eligibility', 'hazards'],
      ['eligibility', 'faults'],
    ],
  },
  { name: 'options', paths: [['eligibility', 'options']] },
  {
    name: 'costs',
    paths: [
      ['costs', 'labourPerHour'],
      ['costs', 'guidanceMinutes'],
      ['costs', 'inspectionMinutes'],
      ['costs', 'gift'],
      ['costs', 'partFreight'],
      ['costs', 'partnerFee'],
      ['costs', 'disposal'],
      ['costs', 'goodsPercent'],
      ['costs', 'quoteMarginPercent'],
    ],
  },
  { name: 'repairs', paths: [['costs', 'repairs']] },
  { name: 'freight', paths: [['costs', 'freight']] },
  {
    name: 'planningRates',
    paths: [
      ['planningRates', 'on'],
      ['planningRates', 'rates'],
    ],
  },
  {
    name: 'compensation',
    paths: [
      ['compensation', 'lowPriceUpTo'],
      ['compensation', 'leadAbove'],
      ['compensation', 'lowPrice'],
      ['compensation', 'highPrice'],
      ['compensation', 'shares'],
      ['compensation', 'severityOf'],
    ],
  },
  {
    name: 'grading',
    paths: [
      ['grading', 'trees'],
      ['grading', 'grades'],
      ['grading', 'expected'],
      ['grading', 'faultyPercent'],
      ['grading', 'faultlessCauses'],
    ],
  },
  { name: 'sources', paths: [['sources']] },
] as const satisfies readonly { readonly name: string; readonly paths: readonly DocumentPath[] }[]

export type FormSection = (typeof FORM_SECTIONS)[number]

export type FormSectionName = FormSection['name']

/** The section that shows a place; nothing for what is only in the text. */
export function sectionOf(keys: DocumentPath): FormSectionName | undefined {
  return FORM_SECTIONS.find(({ paths }) => paths.some((path) => startsWith(keys, path)))?.name
}
