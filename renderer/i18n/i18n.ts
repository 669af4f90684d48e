import { type i18n, createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../shared/i18n/localised.ts'
import { TEXTS } from '../../shared/i18n/texts.ts'
import type { TextFunction } from './text-function.ts'

function tableOf(language: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(TEXTS).map(([key, text]) => [key, text[language]]))
}

export function startTexts(language: Language): i18n {
  const instance = createInstance()
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: tableOf('en') }, 'zh-CN': { translation: tableOf('zh-CN') } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  return instance
}

/** The same texts outside React. */
export function textFunction(instance: i18n): TextFunction {
  const translate: (key: string, values: Readonly<Record<string, unknown>>) => string = instance.t
  return (key, ...values) => translate(key, { ...values[0] })
}

/** What the browser prefers, before anybody has chosen. */
export function preferredLanguage(preferred: readonly string[]): Language {
  const first = preferred.find((tag) => /^(zh|en)\b/i.test(tag))
  return first !== undefined && /^zh/i.test(first) ? 'zh-CN' : 'en'
}
