import { TEXTS, type TextKey } from '../../i18n/texts.ts'
import type { Words } from '../../i18n/words.ts'

function isKey(key: string): key is TextKey {
  return key in TEXTS
}

/** The text of a key that is made from the document; such texts have no placeholders. */
function textOf(key: string, { t }: Pick<Words, 't'>): string | undefined {
  return isKey(key) ? (t as (key: TextKey) => string)(key) : undefined
}

/** What a value is called: by its name and, where one name means several things, by the name of what it is in. */
export function fieldWords(name: string, within: string | undefined, words: Pick<Words, 't'>): string {
  return textOf(`policy.field.${within}.${name}`, words) ?? textOf(`policy.field.${name}`, words) ?? name
}

export function sectionWords(name: string, words: Pick<Words, 't'>): string {
  return textOf(`policy.section.${name}`, words) ?? fieldWords(name, undefined, words)
}

/** What one of a few choices is called, in the texts its field names. */
export function choiceWords(choice: string, texts: string | undefined, words: Pick<Words, 't'>): string {
  return textOf(`${texts}.${choice}`, words) ?? choice
}
