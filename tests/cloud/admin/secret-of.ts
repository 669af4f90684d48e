const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What an authenticator app takes out of the address it scans. */
export function secretOf(otpauth: string): Buffer {
  const letters = new URL(otpauth).searchParams.get('secret') ?? ''
  const bits = Array.from(letters)
    .map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)))
}
