/** Check digit arithmetic. All functions expect what their names say: the caller's pattern has already proved it. */

function digitAt(digits: string, at: number): number {
  return digits.charCodeAt(at) - 48
}

/** GS1 (GTIN, SSCC): from the right, weights 3, 1, 3, 1 over all but the last digit. Source: GS1 General Specifications, 7.9. */
export function hasGs1CheckDigit(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) sum += digitAt(digits, at) * ((digits.length - at) % 2 === 0 ? 3 : 1)
  return sum % 10 === 0
}

/** ISO/IEC 7812 (IMEI, some carriers): from the right, every second digit is doubled and its digits added. */
export function hasLuhnCheckDigit(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) {
    const doubled = digitAt(digits, at) * ((digits.length - at) % 2 === 0 ? 2 : 1)
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Carriers' modulus 10 with two weights by place; a letter counts as its code less three, modulo ten (A is 2). */
export function modulo10(serial: string, evenPlaces: number, oddPlaces: number): string {
  let sum = 0
  for (let at = 0; at < serial.length; at += 1) {
    const code = serial.charCodeAt(at)
    const value = code <= 57 ? code - 48 : (code - 3) % 10
    sum += value * (at % 2 === 0 ? evenPlaces : oddPlaces)
  }
  return String((10 - (sum % 10)) % 10)
}

export function modulo7(serial: string): string {
  return String(Number(serial) % 7)
}

/** UPU S10: weights 8 6 4 2 3 5 9 7, modulus 11; the remainders 10 and 11 become 0 and 5. */
export function upuS10(serial: string): string {
  const weights = [8, 6, 4, 2, 3, 5, 9, 7]
  const check = 11 - (sumOfProducts(serial, weights) % 11)
  return String(check === 10 ? 0 : check === 11 ? 5 : check)
}

/** FedEx: weights 1, 7, 3 counted from the right, modulus 11, and that modulus 10. */
export function fedEx11(serial: string): string {
  const weights = Array.from(serial, (_, at) => [1, 3, 7][(serial.length - 1 - at) % 3] ?? 1)
  return String((sumOfProducts(serial, weights) % 11) % 10)
}

function sumOfProducts(serial: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * digitAt(serial, at), 0)
}

const BASE_36 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** ISO/IEC 7064 MOD 37,36, as DPD uses it. */
export function modulo37over36(serial: string): string {
  let product = 36
  for (const character of serial) {
    product += BASE_36.indexOf(character)
    if (product > 36) product -= 36
    product *= 2
    if (product > 36) product -= 37
  }
  return BASE_36.charAt((37 - product) % 36)
}
