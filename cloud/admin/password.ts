import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** 64 MiB for each guess (N = 2^16, r = 8). */
const COST = { N: 65_536, r: 8, p: 1, maxmem: 128 * 1024 * 1024 }

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => scrypt(password, salt, 32, COST, (error, key) => (error === null ? resolve(key) : reject(error))))
}

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return `scrypt-1$${salt.toString('base64')}$${(await derive(password, salt)).toString('base64')}`
}

export async function isPassword(password: string, kept: string): Promise<boolean> {
  const [, salt = '', hash = ''] = kept.split('$')
  const expected = Buffer.from(hash, 'base64')
  const found = await derive(password, Buffer.from(salt, 'base64'))
  return expected.length === found.length && timingSafeEqual(expected, found)
}
