import type { FastifyInstance } from 'fastify'
import type { SyncError } from '../../shared/protocol/error.ts'
import { type NewIdentityReply, type NewIdentityRequest, newIdentityRequest, rotatedText } from '../../shared/protocol/identity.ts'
import { type Result, ok } from '../../shared/result.ts'
import type { Admitted } from '../auth/admit.ts'
import { isSigned, publicKeyOf } from '../auth/ed25519.ts'
import type { Cloud } from '../cloud.ts'
import { NO_ORDINAL, insertBench, lockBench } from '../store/benches.ts'
import { type CenterDb, inCenter } from '../store/in-center.ts'
import { leaveNotice } from '../store/notices.ts'
import { isBenchName } from '../auth/bench-name.ts'
import { refuseBench } from '../wire/refusal.ts'
import { signedRoute } from '../wire/signed-route.ts'

async function goOnAs(
  db: CenterDb,
  from: Admitted,
  { bench, reason }: NewIdentityRequest,
  publicKey: Buffer,
  now: number,
): Promise<Result<NewIdentityReply, SyncError>> {
  const at = new Date(now)
  const ordinal = await insertBench(db, from.center, { bench: bench.id, name: bench.name, publicKey, replaces: from.bench, at })
  if (ordinal === 'no-ordinal') return refuseBench('malformed', NO_ORDINAL)
  const isNew = ordinal !== undefined
  const there = isNew ? undefined : await lockBench(db, bench.id)
  // Asked once more, since the answer was lost.
  const isSame = there?.replaces === from.bench && there.public_key.equals(publicKey) && there.state === 'active'
  const its = ordinal ?? (isSame ? there?.ordinal : undefined)
  if (its === undefined) return refuseBench('fork', 'a bench of this name is enrolled already: choose another')
  if (isNew) {
    await db.query("UPDATE bench SET state = 'replaced' WHERE bench = $1 AND state = 'active'", [from.bench])
    // What the old identity last told would otherwise stand beside what the new one tells.
    await db.query('UPDATE holding SET case_id = NULL, operator = NULL WHERE bench = $1', [from.bench])
    await leaveNotice(db, from.center, { at, bench: bench.id, kind: 'new-identity', reason: `in place of ${from.bench}: ${reason}` })
  }
  return ok({ bench: bench.id, ordinal: its, now })
}

/** `POST /v1/new-identity`. Also of a bench that was replaced: where a store was copied, each copy needs a name of its own. */
export function newIdentityRoute(app: FastifyInstance, cloud: Cloud): void {
  signedRoute(app, cloud, '/v1/new-identity', newIdentityRequest, async (_, { from, message }) => {
    const publicKey = publicKeyOf(message.publicKey)
    if (publicKey === undefined) return refuseBench('malformed', 'publicKey is no Ed25519 key of 32 bytes')
    if (!isBenchName(message.bench.id)) return refuseBench('malformed', 'the id of a bench has only printable ASCII characters')
    if (!isSigned(publicKey, rotatedText(message.bench.id, message.publicKey), message.proof))
      return refuseBench('unsigned', 'the proof is not by the private half of publicKey')
    return inCenter(cloud.pool, from.center, (db) => goOnAs(db, from, message, publicKey, cloud.now()))
  })
}
