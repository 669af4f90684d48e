import type { BuyerLanguage } from '../i18n/localised.ts'

/** A buyer's personal data. Only ever held open in memory and in the views; an event carries it sealed. */
export type Buyer = {
  readonly name: string
  readonly email?: string
  readonly phone?: string
  /** Lines as printed on a label, the last one the country. */
  readonly address: readonly string[]
  readonly language: BuyerLanguage
}

/**
 * A buyer as an event carries him: encrypted with a key of his own before the event is hashed, so that deleting the key
 * erases the person and leaves the chain whole. `sealed` is base64 of nonce (12 bytes), ciphertext and tag (16 bytes), AES-256-GCM.
 */
export type SealedBuyer = { readonly buyerId: string; readonly sealed: string }
