import type { Buyer } from '../cases/buyer.ts'
import type { BuyerLanguage } from '../i18n/localised.ts'

/** What anybody at the bench may know of a buyer: enough to talk about the case, too little to find him. */
export type HiddenBuyer = {
  readonly isHidden: true
  /** `S. P.` */
  readonly initials: string
  /** The last line of his address; absent where there is only one, which would be the street. */
  readonly country?: string
  readonly language: BuyerLanguage
}

/** The first character of each word of a name; a name in Chinese characters is its first. */
export function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .flatMap((word) => Array.from(word).slice(0, 1))
    .map((letter) => `${letter.toUpperCase()}.`)
    .join(' ')
}

export function hideBuyer({ name, address, language }: Buyer): HiddenBuyer {
  const country = address.length > 1 ? address.at(-1) : undefined
  return { isHidden: true, initials: initialsOf(name), language, ...(country === undefined ? {} : { country }) }
}
