import type { FastifyRequest } from 'fastify'
import type { SyncError } from '../../shared/protocol/error.ts'
import { STREAMED_BODY } from '../../shared/protocol/signed-request.ts'
import { type Result, refuse } from '../../shared/result.ts'
import { type Admitted, admit } from '../auth/admit.ts'
import { readSignature } from '../auth/read-signature.ts'
import type { Cloud } from '../cloud.ts'
import { tooMany } from '../wire/signed-route.ts'

/** Says who asks for or sends media. The body is not signed: it is held against its own hash when it is whole. */
export async function admitStreamed(cloud: Cloud, request: FastifyRequest): Promise<Result<Admitted, SyncError>> {
  const signature = readSignature(request.headers)
  if (!signature.ok) return signature
  const wait = cloud.benches.take(signature.value.bench, cloud.now())
  if (wait !== undefined) return refuse(tooMany(wait))
  return admit(cloud.pool, cloud.now(), {
    method: request.method,
    path: request.raw.url ?? '',
    body: STREAMED_BODY,
    signature: signature.value,
  })
}
