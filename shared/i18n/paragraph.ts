import type { Language } from './localised.ts'

/** Whole sentences one after the other. Chinese puts no space between them. */
export function paragraph(sentences: readonly string[], language: Language): string {
  return sentences.join(language === 'zh-CN' ? '' : ' ')
}
