import { startTexts, textFunction } from '../../../renderer/i18n/i18n.ts'
import type { Texts } from '../../../renderer/i18n/text-function.ts'
import type { Language } from '../../../shared/i18n/localised.ts'

export const LANGUAGES: readonly Language[] = ['en', 'zh-CN']

/** The texts of a language as a screen has them. */
export function textsOf(language: Language): Texts {
  return { t: textFunction(startTexts(language)), language, pick: (text) => text[language] }
}
