import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../shared/i18n/localised.ts'
import { textFunction } from './i18n.ts'
import type { Texts } from './text-function.ts'

export function useTexts(): Texts {
  const { i18n } = useTranslation()
  const language: Language = i18n.language === 'zh-CN' ? 'zh-CN' : 'en'
  return useMemo(() => ({ t: textFunction(i18n), language, pick: (text) => text[language] }), [i18n, language])
}
