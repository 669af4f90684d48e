import { type Check, ofDigits } from './check.ts'
import { yymmdd } from './dates.ts'

/** Thrown and caught within this file alone: what is wrong with the coupon. */
class WrongCoupon extends Error {}

/** Reads a coupon's digits from left to right. */
class Reader {
  private at = 0
  private readonly digits: string
  constructor(digits: string) {
    this.digits = digits
  }
  get isAtEnd(): boolean {
    return this.at === this.digits.length
  }
  take(length: number, what: string): string {
    const taken = this.digits.slice(this.at, this.at + length)
    if (taken.length < length) throw new WrongCoupon(`too short for ${what}`)
    this.at += length
    return taken
  }
  oneOf(allowed: string, what: string): string {
    const digit = this.take(1, what)
    if (!allowed.includes(digit)) throw new WrongCoupon(`wrong ${what}`)
    return digit
  }
  /** A number behind the digit that says its length: `more` than that digit. */
  measured(lengths: string, more: number, what: string): string {
    return this.take(Number(this.oneOf(lengths, `length of ${what}`)) + more, what)
  }
  date(what: string): string {
    const date = this.take(6, what)
    if (yymmdd(date) !== undefined) throw new WrongCoupon(`wrong ${what}`)
    return date
  }
  /** Whether the optional field with this number comes next. */
  begins(field: string): boolean {
    if (this.digits.charAt(this.at) !== field) return false
    this.at += 1
    return true
  }
  end(): void {
    if (!this.isAtEnd) throw new WrongCoupon('more digits than a coupon has')
  }
}

function couponCheck(read: (reader: Reader) => void): Check {
  return ofDigits((digits) => {
    const reader = new Reader(digits)
    try {
      read(reader)
      reader.end()
      return undefined
    } catch (error) {
      if (error instanceof WrongCoupon) return error.message
      throw error
    }
  })
}

const COMPANY = '0123456'
const VALUE = '12345'
const ANY = '0123456789'

function purchase(reader: Reader, which: string): void {
  reader.measured(VALUE, 0, `${which} purchase requirement`)
  reader.oneOf('012349', `${which} purchase requirement code`)
  reader.take(3, `${which} purchase family code`)
}

/** 9 in place of a length: the company of the first purchase. */
function purchaseOfCompany(reader: Reader, which: string): void {
  purchase(reader, which)
  const length = reader.oneOf(`${COMPANY}9`, `length of ${which} company prefix`)
  if (length !== '9') reader.take(Number(length) + 6, `${which} company prefix`)
}

/** North American coupon code in (8110): fixed fields, then optional ones in order of their numbers. */
export const couponcode: Check = couponCheck((reader) => {
  reader.measured(COMPANY, 6, 'company prefix')
  reader.take(6, 'offer code')
  reader.measured(VALUE, 0, 'save value')
  purchase(reader, 'first')
  if (reader.begins('1')) {
    reader.oneOf('0123', 'additional purchase rules')
    purchaseOfCompany(reader, 'second')
  }
  if (reader.begins('2')) purchaseOfCompany(reader, 'third')
  const expires = reader.begins('3') ? reader.date('expiration date') : undefined
  if (reader.begins('4')) {
    const starts = reader.date('start date')
    if (expires !== undefined && starts > expires) throw new WrongCoupon('expires before it starts')
  }
  if (reader.begins('5')) reader.measured(ANY, 6, 'serial number')
  if (reader.begins('6')) reader.measured('1234567', 6, 'retailer')
  if (reader.begins('9')) {
    reader.oneOf('01256', 'save value code')
    reader.oneOf('012', 'item that the value applies to')
    reader.take(1, 'store coupon flag')
    reader.oneOf('01', 'multiply flag')
  }
})

/** Positive offer file coupon in (8112). */
export const couponposoffer: Check = couponCheck((reader) => {
  reader.oneOf('01', 'format')
  reader.measured(COMPANY, 6, 'funder')
  reader.take(6, 'offer code')
  reader.measured(ANY, 6, 'serial number')
})
