import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import type { SyncError } from '../../shared/protocol/error.ts'
import { CLOCK_TOLERANCE, STREAMED_BODY, signedText } from '../../shared/protocol/signed-request.ts'
import { type Result, ok } from '../../shared/result.ts'
import { type CenterDb, centerOfBench, inCenter } from '../store/in-center.ts'
import { refuseBench } from '../wire/refusal.ts'
import { isSigned } from './ed25519.ts'
import type { Signature } from './read-signature.ts'

/** A bench that has proved who it is. `replaced`: it went on under another identity and may only read. */
export type Admitted = {
  readonly bench: string
  readonly center: string
  readonly publicKey: Buffer
  readonly state: 'active' | 'replaced'
  readonly release: string
}

type Asked = { readonly method: string; readonly path: string; readonly body: Buffer | typeof STREAMED_BODY; readonly signature: Signature }
type BenchRow = { public_key: Buffer; state: 'active' | 'replaced' | 'revoked' }

/** Takes note of a request; false where the same was there already. Forgets those whose time alone would refuse them. */
async function isFirst(db: CenterDb, center: string, { bench, nonce, at }: Signature, now: number): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'take-nonce',
    text: `WITH forgotten AS (DELETE FROM nonce WHERE center = $1 AND bench = $2 AND at < $5)
      INSERT INTO nonce (center, bench, nonce, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    values: [center, bench, nonce, new Date(at), new Date(now - 2 * CLOCK_TOLERANCE)],
  })
  return rowCount === 1
}

/** Says who asks: the bench is known, not revoked, its key signed this very request, lately and for the first time. */
export async function admit(pool: Pool, now: number, { method, path, body, signature }: Asked): Promise<Result<Admitted, SyncError>> {
  const { bench, at, nonce } = signature
  if (Math.abs(at - now) > CLOCK_TOLERANCE) return refuseBench('clock', 'the time it was signed at is too far from mine', { now })
  const center = await centerOfBench(pool, bench)
  if (center === undefined) return refuseBench('unknown-bench', 'no bench of this name is enrolled')
  return inCenter(pool, center, async (db) => {
    const { rows } = await db.query<BenchRow>({
      name: 'bench-of-request',
      text: 'SELECT public_key, state FROM bench WHERE bench = $1',
      values: [bench],
    })
    const [row] = rows
    if (row === undefined) return refuseBench('unknown-bench', 'no bench of this name is enrolled')
    const bodyHash = body === STREAMED_BODY ? STREAMED_BODY : createHash('sha256').update(body).digest('hex')
    const text = signedText({ method, path, bench, at, nonce, bodyHash })
    if (!isSigned(row.public_key, text, signature.signature))
      return refuseBench('unsigned', 'the signature is not by the key of this bench over this request')
    if (row.state === 'revoked') return refuseBench('revoked', 'an admin has taken the access of this bench away')
    if (!(await isFirst(db, center, signature, now))) return refuseBench('unsigned', 'this very request was answered before: sign it anew')
    return ok({ bench, center, publicKey: row.public_key, state: row.state, release: signature.release })
  })
}
