import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'
import type { SyncError } from '../../shared/protocol/error.ts'
import { SIGNED_HEADERS } from '../../shared/protocol/signed-request.ts'
import { type Result, ok } from '../../shared/result.ts'
import { refuseBench } from '../wire/refusal.ts'

const headers = z.object({
  [SIGNED_HEADERS.bench]: z.string().min(3).max(100),
  [SIGNED_HEADERS.at]: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
  [SIGNED_HEADERS.nonce]: z.string().regex(/^[0-9a-f]{32,128}$/),
  [SIGNED_HEADERS.signature]: z.base64().max(200),
  [SIGNED_HEADERS.release]: z.string().max(40).default(''),
})

/** What the headers claim. Nothing of it is believed before the signature is checked. */
export type Signature = {
  readonly bench: string
  readonly at: number
  readonly nonce: string
  readonly signature: string
  readonly release: string
}

export function readSignature(received: IncomingHttpHeaders): Result<Signature, SyncError> {
  const read = headers.safeParse(received)
  if (!read.success)
    return refuseBench(
      'unsigned',
      `these headers are missing or no such thing: ${read.error.issues.map(({ path }) => path.join('.')).join(', ')}`,
    )
  const { data } = read
  return ok({
    bench: data[SIGNED_HEADERS.bench],
    at: data[SIGNED_HEADERS.at],
    nonce: data[SIGNED_HEADERS.nonce],
    signature: data[SIGNED_HEADERS.signature],
    release: data[SIGNED_HEADERS.release],
  })
}
