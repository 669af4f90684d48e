import { TEXTS, type TextKey } from '../i18n/texts.ts'
import type { Words } from '../i18n/words.ts'
import { type PolicyChange, changePath } from './policy-diff.ts'

/** Fields that hold an amount in the smallest unit of the document's currency. */
const AMOUNTS: ReadonlySet<string> = new Set([
  'labourPerHour',
  'gift',
  'domestic',
  'crossBorder',
  'partFreight',
  'partnerFee',
  'disposal',
  'below',
  'lowPriceUpTo',
  'leadAbove',
])

/** One change in words: where, what it was, what it is. `undefined` where it was not there, or is not any more. */
export type ToldChange = { readonly path: string; readonly where: string; readonly before?: string; readonly after?: string }

/** Which currency amounts are in, and what entries of lists are called by their ids. */
export type ChangeNames = { readonly currency: string; readonly nameOf: (id: string) => string }

function isKey(key: string): key is TextKey {
  return key in TEXTS
}

function fieldWords(name: string, { t }: Pick<Words, 't'>): string {
  const key = `policy.field.${name}`
  // A key made from the document: its text has no placeholders.
  return isKey(key) ? (t as (key: TextKey) => string)(key) : name
}

function sectionWords(name: string, { t }: Pick<Words, 't'>): string {
  const key = `policy.section.${name}`
  return isKey(key) ? (t as (key: TextKey) => string)(key) : fieldWords(name, { t })
}

function whereWords(path: readonly string[], words: Words, { nameOf }: ChangeNames): string {
  const [section = '', ...inside] = path
  // The list itself says nothing that the name of its entry does not say.
  const told = inside.filter((_, at) => inside[at + 1]?.startsWith('[') !== true)
  return [
    sectionWords(section, words),
    ...told.map((name) => (name.startsWith('[') ? nameOf(name.slice(1, -1)) : fieldWords(name, words))),
  ].join(' · ')
}

function valueWords(value: unknown, field: string, words: Words, { currency }: ChangeNames): string {
  if (typeof value === 'number') return AMOUNTS.has(field) ? words.formats.money({ minor: value, currency }) : words.formats.number(value)
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return words.formats.list(value)
  if (typeof value === 'object' && value !== null && 'name' in value) {
    const { name } = value
    if (typeof name === 'object' && name !== null && 'en' in name && 'zh-CN' in name)
      return String(words.language === 'en' ? name.en : name['zh-CN'])
  }
  return JSON.stringify(value)
}

/** A change as a lead reads it. */
export function changeWords({ path, before, after }: PolicyChange, words: Words, names: ChangeNames): ToldChange {
  const field = path.at(-1) ?? ''
  return {
    path: changePath(path),
    where: whereWords(path, words, names),
    ...(before === undefined ? {} : { before: valueWords(before, field, words, names) }),
    ...(after === undefined ? {} : { after: valueWords(after, field, words, names) }),
  }
}
