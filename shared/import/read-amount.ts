import { decimalsOf } from '../currency-decimals.ts'
import type { Money } from '../money.ts'

export type AmountRead =
  | { readonly type: 'money'; readonly money: Money }
  | { readonly type: 'no-amount' }
  | { readonly type: 'ambiguous' }
  | { readonly type: 'no-currency' }

/** Signs that stand for one currency alone: $ and ¥ do not. */
const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '₹': 'INR', zł: 'PLN', 円: 'JPY', 元: 'CNY' }

/** `1.234,50` and `1,234.50` → `1234.50`; nothing when the one separator there is could be either. */
function plain(digits: string, decimals: number): string | undefined {
  const separators = digits.replaceAll(/\d/g, '')
  if (separators === '') return digits
  const last = separators.at(-1) ?? ''
  const isMixed = new Set(separators).size > 1
  if (isMixed && separators.indexOf(last) < separators.length - 1) return undefined
  const [, tail = ''] = new RegExp(String.raw`^.*[${last === '.' ? String.raw`\.` : ','}](\d*)$`).exec(digits) ?? []
  const isGroup = tail.length === 3
  if (separators.length > 1 && !isMixed) return isGroup ? digits.replaceAll(/[.,]/g, '') : undefined
  if (!isMixed && isGroup) return decimals === 0 ? digits.replaceAll(/[.,]/g, '') : undefined
  return `${digits.slice(0, digits.length - tail.length - 1).replaceAll(/[.,]/g, '')}.${tail}`
}

/** A workbook's own number: its point is the decimal point, and its last binary digits are noise. */
export function amountOfNumber(stored: string, given: string | undefined): AmountRead {
  const currency = given?.trim().toUpperCase() ?? ''
  const decimals = /^[A-Z]{3}$/.test(currency) ? decimalsOf(currency) : undefined
  if (decimals === undefined) return { type: 'no-currency' }
  const minor = Math.round(Number(stored) * 10 ** decimals)
  const isExact = Math.abs(minor / 10 ** decimals - Number(stored)) < 1e-6
  return isExact && minor >= 0 && minor < 1e14 ? { type: 'money', money: { minor, currency } } : { type: 'no-amount' }
}

/** An amount as people write it, in the currency it names or else in the one given. Never rounded: more decimals than there are is no amount. */
export function readAmount(written: string, given: string | undefined): AmountRead {
  const text = written.normalize('NFKC').replaceAll(/[\s'’]/g, '')
  const found = /^([^\d.,+-]*)(\d[\d.,]*)([^\d.,+-]*)$/.exec(text)
  if (found === null) return { type: 'no-amount' }
  const [, before = '', digits = '', after = ''] = found
  const word = before + after
  const currency = /^[A-Za-z]{3}$/.test(word) ? word.toUpperCase() : (SIGNS[word] ?? given?.trim().toUpperCase())
  if (currency === undefined || currency === '') return { type: 'no-currency' }
  const decimals = /^[A-Z]{3}$/.test(currency) ? decimalsOf(currency) : undefined
  if (decimals === undefined) return { type: 'no-currency' }
  const number = plain(digits, decimals)
  if (number === undefined) return { type: 'ambiguous' }
  const [whole = '', fraction = ''] = number.split('.')
  const kept = fraction.replace(/0+$/, '')
  if (kept.length > decimals || whole.length > 12) return { type: 'no-amount' }
  return { type: 'money', money: { minor: Number(whole + kept.padEnd(decimals, '0')), currency } }
}
