import type { Localised } from '../i18n/localised.ts'

type Country = {
  readonly name: Localised
  /** As its people write it on an address, where that is neither of the names. */
  readonly own?: readonly string[]
  /** How the names of its marketplaces end. */
  readonly marketplace?: string
}

/** Countries in which units are sold and repaired, by their ISO 3166-1 code. */
export const COUNTRIES = {
  AE: { name: { en: 'United Arab Emirates', 'zh-CN': '阿联酋' }, marketplace: '.ae' },
  AT: { name: { en: 'Austria', 'zh-CN': '奥地利' }, own: ['Österreich'] },
  AU: { name: { en: 'Australia', 'zh-CN': '澳大利亚' }, marketplace: '.com.au' },
  BE: { name: { en: 'Belgium', 'zh-CN': '比利时' }, own: ['België', 'Belgique'], marketplace: '.com.be' },
  BR: { name: { en: 'Brazil', 'zh-CN': '巴西' }, own: ['Brasil'], marketplace: '.com.br' },
  CA: { name: { en: 'Canada', 'zh-CN': '加拿大' }, marketplace: '.ca' },
  CH: { name: { en: 'Switzerland', 'zh-CN': '瑞士' }, own: ['Schweiz', 'Suisse', 'Svizzera'] },
  CN: { name: { en: 'China', 'zh-CN': '中国' }, own: ['P.R. China', 'PR China'], marketplace: '.cn' },
  DE: { name: { en: 'Germany', 'zh-CN': '德国' }, own: ['Deutschland'], marketplace: '.de' },
  ES: { name: { en: 'Spain', 'zh-CN': '西班牙' }, own: ['España'], marketplace: '.es' },
  FR: { name: { en: 'France', 'zh-CN': '法国' }, marketplace: '.fr' },
  GB: {
    name: { en: 'United Kingdom', 'zh-CN': '英国' },
    own: ['UK', 'Great Britain', 'England', 'Scotland', 'Wales'],
    marketplace: '.co.uk',
  },
  IE: { name: { en: 'Ireland', 'zh-CN': '爱尔兰' }, own: ['Éire'], marketplace: '.ie' },
  IN: { name: { en: 'India', 'zh-CN': '印度' }, marketplace: '.in' },
  IT: { name: { en: 'Italy', 'zh-CN': '意大利' }, own: ['Italia'], marketplace: '.it' },
  JP: { name: { en: 'Japan', 'zh-CN': '日本' }, own: ['日本国'], marketplace: '.co.jp' },
  MX: { name: { en: 'Mexico', 'zh-CN': '墨西哥' }, own: ['México'], marketplace: '.com.mx' },
  NL: { name: { en: 'Netherlands', 'zh-CN': '荷兰' }, own: ['Nederland', 'The Netherlands'], marketplace: '.nl' },
  PL: { name: { en: 'Poland', 'zh-CN': '波兰' }, own: ['Polska'], marketplace: '.pl' },
  SE: { name: { en: 'Sweden', 'zh-CN': '瑞典' }, own: ['Sverige'], marketplace: '.se' },
  SG: { name: { en: 'Singapore', 'zh-CN': '新加坡' }, marketplace: '.sg' },
  TR: { name: { en: 'Türkiye', 'zh-CN': '土耳其' }, own: ['Turkey'], marketplace: '.com.tr' },
  US: { name: { en: 'United States', 'zh-CN': '美国' }, own: ['USA', 'U.S.A.', 'United States of America'], marketplace: '.com' },
} as const satisfies Readonly<Record<string, Country>>

export type CountryCode = keyof typeof COUNTRIES

const ALL: readonly (readonly [CountryCode, Country])[] = Object.entries(COUNTRIES) as never

const fold = (text: string) => text.trim().toLowerCase()

/** The country an address ends with; nothing where its last line names none of those known here. */
export function countryOfAddress(lines: readonly string[]): CountryCode | undefined {
  const last = fold(lines.at(-1) ?? '')
  const names = ([code, { name, own = [] }]: (typeof ALL)[number]) => [code, name.en, name['zh-CN'], ...own].map(fold)
  return last === '' ? undefined : ALL.find((each) => names(each).includes(last))?.[0]
}

/** The country a marketplace sells in: `amazon.co.uk` sells in GB. The longest ending decides. */
export function countryOfMarketplace(marketplace: string): CountryCode | undefined {
  const endings = ALL.flatMap(([code, { marketplace: ending }]) => (ending === undefined ? [] : [{ code, ending }]))
  return endings.toSorted((one, other) => other.ending.length - one.ending.length).find(({ ending }) => fold(marketplace).endsWith(ending))
    ?.code
}

export function isCountryCode(text: string): text is CountryCode {
  return Object.hasOwn(COUNTRIES, text)
}
