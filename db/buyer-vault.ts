import { createCipheriv, createDecipheriv, createSecretKey } from 'node:crypto'
import type { Buyer, SealedBuyer } from '../shared/cases/buyer.ts'
import { buyerStream } from '../shared/cases/buyer-forgotten.ts'
import type { ReadableDb, WritableDb } from './handles.ts'
import { prepared } from './prepared.ts'
import { sql } from './sql.ts'

/** Random bytes, given by the composition root. */
export type RandomBytes = (length: number) => Buffer

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

const keyOf = prepared<{ buyer: string }, { key: Buffer }>((p) => sql.selectFrom('buyer_key').select('key').where('buyer', '=', p('buyer')))
const keepKey = prepared<{ buyer: string; key: Buffer }>((p) => sql.insertInto('buyer_key').values({ buyer: p('buyer'), key: p('key') }))
const dropKey = prepared<{ buyer: string }>((p) => sql.deleteFrom('buyer_key').where('buyer', '=', p('buyer')))

/** Encrypts a buyer under a new key of his own (AES-256-GCM). The key lies in the store beside the log, never in an event. */
export function sealBuyer(db: WritableDb, buyerId: string, buyer: Buyer, random: RandomBytes): SealedBuyer {
  const key = random(KEY_BYTES)
  const nonce = random(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), nonce)
  cipher.setAAD(Buffer.from(buyerId))
  const sealed = Buffer.concat([nonce, cipher.update(JSON.stringify(buyer), 'utf8'), cipher.final(), cipher.getAuthTag()])
  keepKey.run(db, { buyer: buyerId, key })
  return { buyerId, sealed: sealed.toString('base64') }
}

/**
 * The buyer in the open, or nothing when his key was deleted: then he is forgotten. Nothing too when the sealed text was changed;
 * checking the chain says so, and the case stays usable.
 */
export function openBuyer(db: ReadableDb, { buyerId, sealed }: SealedBuyer): Buyer | undefined {
  const key = keyOf.first(db, { buyer: buyerId })?.key
  if (key === undefined) return undefined
  try {
    return unseal(key, buyerId, sealed)
  } catch {
    return undefined
  }
}

function unseal(key: Buffer, buyerId: string, sealed: string): Buyer {
  const bytes = Buffer.from(sealed, 'base64')
  // Given as bare bytes, Node first makes an error and throws it away: three times the cost.
  const decipher = createDecipheriv('aes-256-gcm', createSecretKey(key), bytes.subarray(0, NONCE_BYTES))
  decipher.setAAD(Buffer.from(buyerId))
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES))
  const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, bytes.length - TAG_BYTES)), decipher.final()])
  return JSON.parse(text.toString('utf8')) as Buyer
}

/** Forgets a buyer: without the key the sealed text in the events can never be read again, and the chain stays whole. */
export function eraseBuyerKey(db: WritableDb, buyerId: string): void {
  dropKey.run(db, { buyer: buyerId })
}

const keepKnown = prepared<{ buyer: string; key: Buffer }>((p) =>
  sql
    .insertInto('buyer_key')
    .values({ buyer: p('buyer'), key: p('key') })
    .onConflict((on) => on.doNothing()),
)

/** The key of a buyer, to be shared with the benches of the same center; nothing of one who is forgotten or was never known. */
export function readBuyerKey(db: ReadableDb, buyerId: string): Buffer | undefined {
  return keyOf.first(db, { buyer: buyerId })?.key
}

const forgetting = prepared<{ stream: string }, { seq: number }>((p) =>
  sql.selectFrom('event').select('seq').where('stream', '=', p('stream')).limit(1),
)

/**
 * Keeps a key that came from another bench. It must come before the events that name its buyer; one that was on its way when he was forgotten here is
 * not kept.
 */
export function keepBuyerKey(db: WritableDb, buyer: string, key: Buffer): void {
  if (forgetting.first(db, { stream: buyerStream(buyer) }) === undefined) keepKnown.run(db, { buyer, key })
}
