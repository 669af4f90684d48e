import type { Words } from '../i18n/words.ts'
import { fieldWords, sectionWords } from './form/field-words.ts'
import { fieldAt } from './form/shape.ts'
import { type PolicyChange, changePath } from './policy-diff.ts'

/** One change in words: where, what it was, what it is. `undefined` where it was not there, or is not any more. */
export type ToldChange = { readonly path: string; readonly where: string; readonly before?: string; readonly after?: string }

/** Which currency amounts are in, and what entries of lists are called by their ids. */
export type ChangeNames = { readonly currency: string; readonly nameOf: (id: string) => string }

const isEntry = (name: string) => name.startsWith('[')

function whereWords(path: readonly string[], words: Words, { nameOf }: ChangeNames): string {
  const [section = '', ...inside] = path
  // The list itself says nothing that the name of its entry does not say.
  const told = inside.filter((_, at) => !isEntry(inside[at + 1] ?? ''))
  return [
    sectionWords(section, words),
    ...told.map((name, at) => (isEntry(name) ? nameOf(name.slice(1, -1)) : fieldWords(name, at === 0 ? section : told[at - 1], words))),
  ].join(' · ')
}

function valueWords(value: unknown, path: readonly string[], words: Words, { currency }: ChangeNames): string {
  if (typeof value === 'number') {
    const shape = fieldAt(path.map((name) => (isEntry(name) ? 0 : name)))?.shape
    const unit = shape?.type === 'number' ? shape.unit : undefined
    if (unit === 'money') return words.formats.money({ minor: value, currency })
    return unit === undefined ? words.formats.number(value) : words.t(`policy.unit-value.${unit}`, { value: words.formats.number(value) })
  }
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
  return {
    path: changePath(path),
    where: whereWords(path, words, names),
    ...(before === undefined ? {} : { before: valueWords(before, path, words, names) }),
    ...(after === undefined ? {} : { after: valueWords(after, path, words, names) }),
  }
}
