import type { FastifyInstance } from 'fastify'
import type { SyncError } from '../../shared/protocol/error.ts'
import { type RotateKeyReply, type RotateKeyRequest, rotateKeyRequest, rotatedText } from '../../shared/protocol/identity.ts'
import { type Result, ok } from '../../shared/result.ts'
import type { Admitted } from '../auth/admit.ts'
import { isSigned, publicKeyOf } from '../auth/ed25519.ts'
import type { Cloud } from '../cloud.ts'
import { inCenter } from '../store/in-center.ts'
import { leaveNotice } from '../store/notices.ts'
import { refuseBench } from '../wire/refusal.ts'
import { signedRoute } from '../wire/signed-route.ts'

async function rotate(
  cloud: Cloud,
  from: Admitted,
  { publicKey: asked, proof }: RotateKeyRequest,
): Promise<Result<RotateKeyReply, SyncError>> {
  const { bench, center } = from
  const publicKey = publicKeyOf(asked)
  if (publicKey === undefined) return refuseBench('malformed', 'publicKey is no Ed25519 key of 32 bytes')
  if (!isSigned(publicKey, rotatedText(bench, asked), proof))
    return refuseBench('unsigned', 'the proof is not by the private half of publicKey')
  const now = cloud.now()
  return inCenter(cloud.pool, center, async (db) => {
    // Only over the key that signed this: of two changes at once one counts, and the other is told.
    const { rowCount } = await db.query("UPDATE bench SET public_key = $2 WHERE bench = $1 AND public_key = $3 AND state <> 'revoked'", [
      bench,
      publicKey,
      from.publicKey,
    ])
    if (rowCount !== 1) return refuseBench('unsigned', 'the key that signed this has been changed meanwhile')
    if (publicKey.equals(from.publicKey)) return ok({ bench, now })
    const at = new Date(now)
    await db.query('INSERT INTO former_key (center, bench, public_key, until) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [
      center,
      bench,
      from.publicKey,
      at,
    ])
    await leaveNotice(db, center, { at, bench, kind: 'key-changed', reason: 'asked for by the bench' })
    return ok({ bench, now })
  })
}

/** `POST /v1/rotate-key`. The old key signed the request; from the next one on only the new one counts. */
export function rotateKeyRoute(app: FastifyInstance, cloud: Cloud): void {
  signedRoute(app, cloud, '/v1/rotate-key', rotateKeyRequest, (_, { from, message }) => rotate(cloud, from, message))
}
