/** Whether a carrier's number carries the check digit its own rule asks for. Written from the carriers' rules, not from the scanner's. */
export function checkDigitHolds(carrier: string, tracking: string): boolean {
  const digits = Array.from(tracking, Number)
  switch (carrier) {
    case 'UPS':
      return /^1Z[0-9A-Z]{16}$/.test(tracking) && ups(tracking) === Number(tracking.at(-1))
    case 'FedEx':
      return /^\d{12}$/.test(tracking) ? fedExTwelve(digits) : /^\d{15}$/.test(tracking) && threesFromTheRight(digits)
    case 'USPS':
      return /^94\d{20}$/.test(tracking) && threesFromTheRight(digits)
    case 'DHL':
      return /^\d{10}$/.test(tracking) && Number(tracking.slice(0, -1)) % 7 === digits.at(-1)
    case 'Royal Mail':
      return tracking.endsWith('GB') && postal(tracking)
    case 'Japan Post':
      return tracking.endsWith('JP') && postal(tracking)
    case 'La Poste':
      return tracking.endsWith('FR') && postal(tracking)
    case 'Correos':
      return tracking.endsWith('ES') && postal(tracking)
    case 'Poste Italiane':
      return tracking.endsWith('IT') && postal(tracking)
    case 'SF':
      // No public rule: the form alone.
      return /^SF\d{13}$/.test(tracking)
    default:
      return false
  }
}

/** Letters count 2 for A, 3 for B and so on, modulo 10; even places from the left twice; up to the next ten. */
function ups(tracking: string): number {
  const values = Array.from(tracking.slice(2, -1), (sign) => (/\d/.test(sign) ? Number(sign) : (sign.charCodeAt(0) - 63) % 10))
  const sum = values.reduce((sum, value, at) => sum + value * (at % 2 === 1 ? 2 : 1), 0)
  return (10 - (sum % 10)) % 10
}

function fedExTwelve(digits: readonly number[]): boolean {
  const sum = [3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1].reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0)
  return (sum % 11) % 10 === digits.at(-1)
}

/** Without the check digit, every second digit from the right counts three times. */
function threesFromTheRight(digits: readonly number[]): boolean {
  const sum = digits.toReversed().reduce((sum, digit, at) => sum + digit * (at % 2 === 1 ? 3 : 1), 0)
  return sum % 10 === 0
}

/** UPU S10. */
function postal(tracking: string): boolean {
  if (!/^[A-Z]{2}\d{9}[A-Z]{2}$/.test(tracking)) return false
  const digits = Array.from(tracking.slice(2, 11), Number)
  const rest = 11 - ([8, 6, 4, 2, 3, 5, 9, 7].reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0) % 11)
  return digits.at(-1) === (rest === 10 ? 0 : rest === 11 ? 5 : rest)
}
