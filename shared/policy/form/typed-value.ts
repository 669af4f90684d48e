import { decimalsOf } from '../../currency-decimals.ts'
import type { Shape } from './shape.ts'

type NumberShape = Extract<Shape, { type: 'number' }>

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
const AMOUNT = /^(\d+)(?:\.(\d*))?$/

/** How many decimals a number is written with: those of the currency for an amount, which the document holds in the smallest unit. */
function decimals({ unit }: NumberShape, currency: string): number {
  return unit === 'money' ? (decimalsOf(currency) ?? 0) : 0
}

/** What a number field shows of a value: what was typed, where it is no number. */
export function typedOf(value: unknown, shape: NumberShape, currency: string): string {
  const places = decimals(shape, currency)
  if (typeof value === 'string') return value
  if (typeof value !== 'number') return value === undefined ? '' : JSON.stringify(value)
  if (places === 0 || !Number.isSafeInteger(value) || value < 0) return String(value)
  const digits = String(value).padStart(places + 1, '0')
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** The value of what is typed. What is no number stays a text, so that nothing typed is lost and the document's own check says what is expected. */
export function valueOfTyped(typed: string, shape: NumberShape, currency: string): number | string {
  const text = typed.trim()
  const places = decimals(shape, currency)
  if (places === 0) return NUMBER.test(text) && Number.isFinite(Number(text)) ? Number(text) : typed
  const [, whole, part = ''] = AMOUNT.exec(text) ?? []
  return whole === undefined || part.length > places ? typed : Number(whole + part.padEnd(places, '0'))
}
