import type { Language, Localised } from '../../shared/i18n/localised.ts'
import type { TextKey, TextValues } from '../../shared/i18n/texts.ts'

/** The text of a key in the language of the screen. Does not compile without a value for each placeholder. */
export type TextFunction = <Key extends TextKey>(key: Key, ...values: TextValues<Key>) => string

export type Texts = {
  readonly t: TextFunction
  readonly language: Language
  /** Picks from texts that come with the data: workflow, products, parts. */
  readonly pick: (text: Localised) => string
}
