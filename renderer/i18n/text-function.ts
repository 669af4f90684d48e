import type { Language, Localised } from '../../shared/i18n/localised.ts'
import type { Words } from '../../shared/i18n/words.ts'

/** The text of a key in the language of the screen. Does not compile without a value for each placeholder. */
export type TextFunction = Words['t']

export type Texts = {
  readonly t: TextFunction
  readonly language: Language
  /** Picks from texts that come with the data: workflow, products, parts. */
  readonly pick: (text: Localised) => string
}
