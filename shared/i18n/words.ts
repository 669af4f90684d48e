import { createFormats, type Formats } from './formats.ts'
import type { Language, Localised } from './localised.ts'
import { TEXTS, type TextKey, type TextValues } from './texts.ts'

/** All it takes to say something in one language, in the window or without one. */
export type Words = {
  readonly language: Language
  /** The text of a key. Does not compile without a value for each placeholder. */
  readonly t: <Key extends TextKey>(key: Key, ...values: TextValues<Key>) => string
  /** Picks from texts that come with the data. */
  readonly pick: (text: Localised) => string
  readonly formats: Pick<Formats, 'day' | 'money' | 'number' | 'list'>
}

const TABLE: Readonly<Record<string, Localised>> = TEXTS

/** A language where there is no window: on the command line, in a document. Days belong to no zone. */
export function wordsIn(language: Language): Words {
  const plural = new Intl.PluralRules(language)
  const textOf = (key: string, count: unknown): string => {
    const form = typeof count === 'number' ? `${key}_${plural.select(count) === 'one' ? 'one' : 'other'}` : key
    return (TABLE[form] ?? TABLE[key])?.[language] ?? key
  }
  return {
    t: (key, ...[values]) => {
      const given: Readonly<Record<string, string | number>> = { ...values }
      return textOf(key, given['count']).replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(given[name] ?? ''))
    },
    language,
    pick: (text) => text[language],
    formats: createFormats(language, 'UTC'),
  }
}
