import { type KeyObject, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeDurably } from '../durable-file.ts'

/**
 * The key by which a bench proves who it is: Ed25519. The private half never leaves this machine, is in no backup and in no event: a store that is
 * put back elsewhere cannot pass for this bench.
 */
export type BenchKey = {
  /** Raw 32 bytes, base64. */
  readonly publicKey: string
  readonly sign: (text: string) => string
}

export const KEY_FILE = 'bench.key'
/** The key of the identity this bench is about to take; it becomes the other one when the cloud has agreed. */
export const NEXT_KEY_FILE = 'bench-next.key'
/** The key that is to replace the one of this bench: which of the two counts the cloud says. */
export const CHANGED_KEY_FILE = 'bench-changed.key'

/** Before the key itself its file says whose it is: a store that is put back may be from the time of another one. */
const OWNER = 'bench: '

/** The name of the bench a key belongs to. */
export function ownerOfKey(dataDir: string, name: string): string | undefined {
  const file = join(dataDir, name)
  const [first = ''] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  return first.startsWith(OWNER) ? first.slice(OWNER.length) : undefined
}

function publicHalf(key: KeyObject): string {
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  if (x === undefined) throw new Error('the bench key is no Ed25519 key')
  return Buffer.from(x, 'base64url').toString('base64')
}

function benchKey(key: KeyObject): BenchKey {
  return { publicKey: publicHalf(key), sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64') }
}

/** The key of this bench, or nothing before it has one. */
export function readKeyFile(dataDir: string, name: string): BenchKey | undefined {
  const file = join(dataDir, name)
  return existsSync(file) ? benchKey(createPrivateKey(readFileSync(file, 'utf8'))) : undefined
}

/** Makes a key that is not kept yet: it counts only once the cloud has taken it. */
export function makeBenchKey(): BenchKey & { readonly keep: (dataDir: string, name: string, bench: string) => Promise<void> } {
  const { privateKey } = generateKeyPairSync('ed25519')
  const text = privateKey.export({ format: 'pem', type: 'pkcs8' })
  return {
    ...benchKey(privateKey),
    keep: (dataDir, name, bench) =>
      writeDurably(join(dataDir, name), Buffer.from(`${OWNER}${bench}\n${String(text)}`), 'bench-key', { mode: 0o600 }),
  }
}
