import { CURRENT_WORKFLOW } from '../../cases/workflows.ts'
import type { Words } from '../../i18n/words.ts'
import type { Listed } from '../field-notes.ts'
import { isObject, listAt, textAt, textsAt, valueAt } from './document-value.ts'
import { choiceWords } from './field-words.ts'
import type { Field, Shape } from './shape.ts'
import { typedOf } from './typed-value.ts'

/** Something that can be named at a place. */
export type NamedChoice = { readonly id: string; readonly name: string }

/** Of the release; what a center adds is listed where the diagnosis is edited. */
const SYMPTOMS = CURRENT_WORKFLOW.stages.diagnosing.questions.find(({ id }) => id === 'symptom-found')?.choices ?? []

function nameIn(entry: unknown, language: Words['language']): string | undefined {
  const name = valueAt(entry, ['name', language])
  return typeof name === 'string' && name !== '' ? name : undefined
}

function namedIn(entries: readonly unknown[], key: string, language: Words['language']): readonly NamedChoice[] {
  return entries.flatMap((entry) => {
    const id = valueAt(entry, [key])
    return typeof id === 'string' && id !== '' ? [{ id, name: nameIn(entry, language) ?? id }] : []
  })
}

/** What can be named where ids of this kind stand: of the draft itself or of the diagnosis. Of the catalogue this says nothing. */
export function namedChoices(
  of: Listed | undefined,
  draft: unknown,
  { language, pick }: Pick<Words, 'language' | 'pick'>,
): readonly NamedChoice[] {
  switch (of) {
    case 'cause':
      return namedIn(listAt(draft, ['warranty', 'causes']), 'id', language)
    case 'fault':
      return namedIn(listAt(draft, ['eligibility', 'faults']), 'id', language)
    case 'reading':
      return namedIn(listAt(draft, ['warranty', 'readings']), 'kind', language)
    case 'symptom':
      return SYMPTOMS.map(({ id, name }) => ({ id, name: pick(name) }))
    default:
      return []
  }
}

function told(of: Listed | undefined, id: string, draft: unknown, words: Words): string {
  return namedChoices(of, draft, words).find((each) => each.id === id)?.name ?? id
}

/** A value as one reads it in a line; nothing for one that holds too much for a line. */
export function saidValue(value: unknown, shape: Shape, draft: unknown, words: Words): string | undefined {
  if (value === undefined) return words.t('policy.nothing')
  switch (shape.type) {
    case 'number': {
      const currency = textAt(draft, ['currency'])
      const typed = typedOf(value, shape, currency)
      if (shape.unit === undefined || typeof value !== 'number') return typed
      return words.t(`policy.unit-value.${shape.unit}`, { value: shape.unit === 'money' ? `${currency} ${typed}` : typed })
    }
    case 'text':
      return told(shape.of, textAt(value, []), draft, words)
    case 'localised':
      return nameIn({ name: value }, words.language) ?? ''
    case 'choice':
      return choiceWords(textAt(value, []), shape.words, words)
    case 'names': {
      const names = textsAt(value, []).map((each) =>
        shape.choices === undefined ? told(shape.of, each, draft, words) : choiceWords(each, shape.words, words),
      )
      return names.length === 0 ? words.t('policy.nothing') : words.formats.list(names)
    }
    case 'term': {
      const [unit, count] = isObject(value) ? (Object.entries(value)[0] ?? []) : []
      return unit === 'days' || unit === 'months' ? words.t(`policy.unit-value.${unit}`, { value: String(count) }) : ''
    }
    case 'day':
      return textAt(value, [])
    default:
      return undefined
  }
}

/** What an entry of a list is called: by its name, else by what it says. */
export function saidEntry(
  entry: unknown,
  { shape }: Field,
  draft: unknown,
  words: Words,
): { readonly title: string; readonly rest: string } {
  if (shape.type !== 'object') return { title: saidValue(entry, shape, draft, words) ?? '', rest: '' }
  const parts = shape.fields.flatMap((field) => {
    const value = valueAt(entry, [field.key])
    const isName = field.key === 'name' || (field.shape.type === 'text' && field.shape.isId && field.shape.of === undefined)
    const said = isName || value === undefined ? undefined : saidValue(value, field.shape, draft, words)
    return said === undefined || said === '' ? [] : [said]
  })
  const name = nameIn(entry, words.language)
  const scope = shape.fields.filter(({ key, isOptional }) => isOptional && ['skus', 'categories', 'faults'].includes(key))
  const isForAll = scope.length > 0 && scope.every(({ key }) => valueAt(entry, [key]) === undefined)
  const said = isForAll ? [words.t('policy.form.everything-else'), ...parts] : parts
  const [first = '', ...rest] = name === undefined ? said : [name, ...said]
  return { title: first, rest: rest.join(' · ') }
}
