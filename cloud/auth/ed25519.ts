import { type KeyObject, createPublicKey, verify } from 'node:crypto'

const KEY_BYTES = 32

/** A raw public key, or nothing where these bytes are none. */
export function publicKeyOf(base64: string): Buffer | undefined {
  const bytes = Buffer.from(base64, 'base64')
  return bytes.length === KEY_BYTES && imported(bytes) !== undefined ? bytes : undefined
}

function imported(raw: Buffer): KeyObject | undefined {
  try {
    return createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') } })
  } catch {
    return undefined
  }
}

/** Whether `signature` (base64) is the word of the holder of `publicKey` (raw, 32 bytes) for `text`. Never throws. */
export function isSigned(publicKey: Buffer, text: string, signature: string): boolean {
  const key = imported(publicKey)
  return key !== undefined && verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'))
}
