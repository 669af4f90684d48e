/** Names of the headers by which a bench signs what it asks. */
export const SIGNED_HEADERS = {
  bench: 'mendbench-bench',
  /** Milliseconds since 1970, by the clock the cloud last told; a bench whose own clock is wrong can sign all the same. */
  at: 'mendbench-at',
  nonce: 'mendbench-nonce',
  /** Ed25519 over `signedText`, base64. */
  signature: 'mendbench-signature',
  /** The release that asks, for the admin. */
  release: 'mendbench-release',
} as const

/** So far may `at` be from the cloud's clock, milliseconds. Beyond it the cloud answers `clock` and its own time. */
export const CLOCK_TOLERANCE = 5 * 60_000

/** Stands for the hash where a body is streamed: a picture is held against its own SHA-256 when it is whole. */
export const STREAMED_BODY = 'streamed'

export type SignedRequest = {
  readonly method: string
  /** Path and query, as sent. */
  readonly path: string
  readonly bench: string
  readonly at: number
  /** At least 16 random bytes, hex. */
  readonly nonce: string
  /** SHA-256, hex, of the body as it goes over the wire, of no bytes where there is none, or `STREAMED_BODY`. */
  readonly bodyHash: string
}

/** The text that is signed: one fact a line, so that none can be read as part of another. */
export function signedText({ method, path, bench, at, nonce, bodyHash }: SignedRequest): string {
  return ['mendbench-request-1', method.toUpperCase(), path, bench, String(at), nonce, bodyHash].join('\n')
}
