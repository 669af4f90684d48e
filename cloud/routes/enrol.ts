import type { FastifyInstance } from 'fastify'
import { type EnrolReply, type EnrolRequest, enrolRequest, enrolledText } from '../../shared/protocol/enrol.ts'
import type { SyncError } from '../../shared/protocol/error.ts'
import { type Result, ok } from '../../shared/result.ts'
import { codeHash } from '../auth/code-hash.ts'
import { isSigned, publicKeyOf } from '../auth/ed25519.ts'
import type { Cloud } from '../cloud.ts'
import { NO_ORDINAL, insertBench, lockBench } from '../store/benches.ts'
import { type CenterDb, inCenter } from '../store/in-center.ts'
import { leaveNotice } from '../store/notices.ts'
import { readHead } from '../store/read-head.ts'
import { isBenchName } from '../auth/bench-name.ts'
import { refuseBench } from '../wire/refusal.ts'
import { sendError, sendReply } from '../wire/send.ts'
import { readMessage, tooMany } from '../wire/signed-route.ts'

type Asked = { readonly request: EnrolRequest; readonly publicKey: Buffer; readonly center: string; readonly now: number }
type CodeRow = { expires_at: Date; used_by: string | null }

/** A code as it is kept, locked: of two benches that show it at once, one is let in. */
async function lockCode(db: CenterDb, code: string): Promise<CodeRow | undefined> {
  const { rows } = await db.query<CodeRow>('SELECT expires_at, used_by FROM enrolment_code WHERE code_hash = $1 FOR UPDATE', [
    codeHash(code),
  ])
  return rows[0]
}

/** Whether a code lets this bench in. The bench that has used it may show it again: the first answer may have been lost. */
function codeFault(code: CodeRow | undefined, { request, now }: Asked): Result<never, SyncError> | undefined {
  if (code === undefined) return refuseBench('unknown-code', 'there is no such code')
  if (code.used_by !== null && code.used_by !== request.bench.id) return refuseBench('used-code', 'another bench has used this code')
  if (code.used_by === null && code.expires_at.getTime() < now) return refuseBench('expired-code', 'the time of this code is over')
  return undefined
}

/** A bench that is here may come back with its own key, also after it was revoked; never with another one: a code is no right to another's name. */
async function letIn(db: CenterDb, { request, publicKey, center, now }: Asked): Promise<Result<never, SyncError> | undefined> {
  const { id, name } = request.bench
  const at = new Date(now)
  const there = await lockBench(db, id)
  if (there !== undefined && (!there.public_key.equals(publicKey) || there.state === 'replaced'))
    return refuseBench('fork', 'a bench of this name is enrolled with another key: go on under another identity')
  const ordinal = there?.ordinal ?? (await insertBench(db, center, { bench: id, name, publicKey, at }))
  if (ordinal === 'no-ordinal') return refuseBench('malformed', NO_ORDINAL)
  if (ordinal === undefined) return refuseBench('fork', 'a bench of this name is enrolled elsewhere: go on under another identity')
  await db.query("UPDATE bench SET state = 'active', name = $2 WHERE bench = $1", [id, name])
  await db.query('UPDATE enrolment_code SET used_by = $2, used_at = $3 WHERE code_hash = $1', [codeHash(request.code), id, at])
  await leaveNotice(db, center, { at, bench: id, kind: 'enrolled', reason: `release ${request.release}` })
  return undefined
}

/** The answer to a bench that has used its code and shows it again, now with the key it then had. */
async function seenBefore(db: CenterDb, { request, publicKey }: Asked): Promise<Result<never, SyncError> | undefined> {
  const there = await lockBench(db, request.bench.id)
  if (there?.public_key.equals(publicKey) !== true) return refuseBench('used-code', 'this code was used with another key')
  return there.state === 'active' ? undefined : refuseBench('revoked', 'an admin has taken the access of this bench away')
}

async function enrol(db: CenterDb, asked: Asked): Promise<Result<EnrolReply, SyncError>> {
  const { center, now, request } = asked
  const code = await lockCode(db, request.code)
  const fault = codeFault(code, asked) ?? (await (code?.used_by == null ? letIn(db, asked) : seenBefore(db, asked)))
  if (fault !== undefined) return fault
  const { rows } = await db.query<{ name: string }>('SELECT name FROM center WHERE center = $1', [center])
  const ordinal = (await lockBench(db, request.bench.id))?.ordinal
  if (ordinal === undefined) throw new Error('the bench that was let in is not there')
  return ok({ center: { id: center, name: rows[0]?.name ?? '' }, ...(await readHead(db, center)), ordinal, now })
}

async function handle(cloud: Cloud, request: EnrolRequest): Promise<Result<EnrolReply, SyncError>> {
  const publicKey = publicKeyOf(request.publicKey)
  if (publicKey === undefined) return refuseBench('malformed', 'publicKey is no Ed25519 key of 32 bytes')
  if (!isBenchName(request.bench.id)) return refuseBench('malformed', 'the id of a bench has only printable ASCII characters')
  const text = enrolledText(request.code, request.bench.id, request.publicKey)
  if (!isSigned(publicKey, text, request.proof)) return refuseBench('unsigned', 'the proof is not by the private half of publicKey')
  const { rows } = await cloud.pool.query<{ center: string | null }>('SELECT center_of_code($1) AS center', [codeHash(request.code)])
  const center = rows[0]?.center
  if (center == null) return refuseBench('unknown-code', 'there is no such code')
  if (request.center !== undefined && request.center !== center)
    return refuseBench('other-center', 'this code lets into another center than the one this bench belongs to')
  return inCenter(cloud.pool, center, (db) => enrol(db, { request, publicKey, center, now: cloud.now() }))
}

/** `POST /v1/enrol`. Whoever is no bench yet is counted by his address, so that codes cannot be tried. */
export function enrolRoute(app: FastifyInstance, cloud: Cloud): void {
  app.post('/v1/enrol', async (request, reply) => {
    const wait = cloud.strangers.take(request.ip, cloud.now())
    if (wait !== undefined) return sendError(reply, tooMany(wait))
    const message = await readMessage(enrolRequest, request.body, request.headers['content-encoding'])
    if (!message.ok) return sendError(reply, message.error)
    const result = await handle(cloud, message.value)
    return result.ok ? sendReply(reply, result.value, request.headers['accept-encoding']) : sendError(reply, result.error)
  })
}
