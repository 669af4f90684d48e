import { type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import type { StoredPin } from '../../../shared/catalogue/operator-record.ts'

/** 32 MiB and three passes: one of the equal settings for scrypt in OWASP's Password Storage Cheat Sheet (2024). */
const COST = { n: 2 ** 15, r: 8, p: 3 } as const
const SALT_BYTES = 16
const HASH_BYTES = 32

/** Runs beside the bench's own thread: a scan meanwhile is answered at once. */
function derive(pin: string, salt: Buffer, bytes: number, { n, r, p }: Pick<StoredPin, 'n' | 'r' | 'p'>): Promise<Buffer> {
  // What the algorithm needs (RFC 7914), and a little for the library's own rounding.
  const options: ScryptOptions = { N: n, r, p, maxmem: 128 * r * (n + p + 8) }
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, bytes, options, (error, key) => (error === null ? resolve(key) : reject(error)))
  })
}

/** A PIN as it is kept. `random` gives that many random bytes. */
export async function hashPin(pin: string, random: (length: number) => Buffer): Promise<StoredPin> {
  const salt = random(SALT_BYTES)
  const hash = await derive(pin, salt, HASH_BYTES, COST)
  return { scheme: 'scrypt', ...COST, salt: salt.toString('base64'), hash: hash.toString('base64') }
}

export async function isPin(pin: string, stored: StoredPin): Promise<boolean> {
  const hash = Buffer.from(stored.hash, 'base64')
  return timingSafeEqual(await derive(pin, Buffer.from(stored.salt, 'base64'), hash.byteLength, stored), hash)
}
