import { describe, expect, it } from 'vitest'
import { amountOfNumber, readAmount } from '../../../shared/import/read-amount.ts'

function money(minor: number, currency: string) {
  return { type: 'money', money: { minor, currency } }
}

describe('an amount as people write it', () => {
  it.each([
    ['12.50', 'EUR', 1250],
    ['12,5', 'EUR', 1250],
    ['12', 'EUR', 1200],
    ['1.234,50', 'EUR', 123_450],
    ['1,234.50', 'USD', 123_450],
    ['1 234,50', 'EUR', 123_450],
    ["1'234.50", 'CHF', 123_450],
    ['1.234.567', 'EUR', 123_456_700],
    ['1,200', 'JPY', 1200],
    ['１２００', 'JPY', 1200],
    ['12.5', 'KWD', 12_500],
  ])('%s %s', (text, currency, minor) => {
    expect(readAmount(text, currency)).toEqual(money(minor, currency))
  })

  it.each([
    ['€ 12,99', 1299, 'EUR'],
    ['12.99 GBP', 1299, 'GBP'],
    ['£12.99', 1299, 'GBP'],
    ['1200円', 1200, 'JPY'],
  ])('%s names its currency', (text, minor, currency) => {
    expect(readAmount(text, undefined)).toEqual(money(minor, currency))
  })

  it('says so where it could be two amounts', () => {
    expect(readAmount('1,234', 'USD')).toEqual({ type: 'ambiguous' })
    expect(readAmount('1.234', 'EUR')).toEqual({ type: 'ambiguous' })
    expect(readAmount('1.23.4', 'EUR')).toEqual({ type: 'ambiguous' })
  })

  it('says so where nobody knows the currency: a dollar is of many countries', () => {
    expect(readAmount('$12.99', undefined)).toEqual({ type: 'no-currency' })
    expect(readAmount('$12.99', 'CAD')).toEqual(money(1299, 'CAD'))
    expect(readAmount('12.99', undefined)).toEqual({ type: 'no-currency' })
    expect(readAmount('12.99', 'euros')).toEqual({ type: 'no-currency' })
  })

  it.each(['', 'free', '-5.00', '12.999,999', '1e5'])('%j is none', (text) => {
    expect(readAmount(text, 'EUR')).toEqual({ type: 'no-amount' })
  })
})

describe("a workbook's number as an amount", () => {
  it('has its point for the decimal point and no noise of its last digits', () => {
    expect(amountOfNumber('89.990000000000009', 'EUR')).toEqual(money(8999, 'EUR'))
    expect(amountOfNumber('1234', 'EUR')).toEqual(money(123_400, 'EUR'))
    expect(amountOfNumber('12.345', 'EUR')).toEqual({ type: 'no-amount' })
    expect(amountOfNumber('12', undefined)).toEqual({ type: 'no-currency' })
  })
})
