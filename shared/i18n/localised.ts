/** The languages of the workbench. A text without one of them does not compile. */
export type Language = 'en' | 'zh-CN'

/** The languages in which a buyer is written to. */
export const BUYER_LANGUAGES = ['en', 'zh-CN', 'de', 'ja', 'fr', 'es', 'it'] as const

export type BuyerLanguage = (typeof BUYER_LANGUAGES)[number]

export type Localised = Readonly<Record<Language, string>>
