import { createHmac } from 'node:crypto'

/** RFC 6238 with what every app understands: SHA-1, six digits, 30 seconds. */
const SECONDS = 30
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export function stepAt(now: number): number {
  return Math.floor(now / 1000 / SECONDS)
}

export function totpCode(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const at = mac.readUInt8(mac.length - 1) & 15
  return String((mac.readUInt32BE(at) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}

/** The step whose code this is, of the present one and its neighbours (clocks differ); nothing where it is none of them or not after `last`. */
export function stepOfCode(secret: Buffer, code: string, now: number, last: number): number | undefined {
  const plain = code.replace(/\s/g, '')
  return [0, -1, 1].map((by) => stepAt(now) + by).find((step) => step > last && totpCode(secret, step) === plain)
}

export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

export function otpauthUrl(name: string, secret: Buffer): string {
  return `otpauth://totp/Mendbench%20cloud:${encodeURIComponent(name)}?secret=${base32(secret)}&issuer=Mendbench%20cloud`
}
