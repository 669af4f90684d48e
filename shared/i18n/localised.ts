/** The languages of the workbench. A text without one of them does not compile. */
export type Language = 'en' | 'zh-CN'

export type Localised = Readonly<Record<Language, string>>
