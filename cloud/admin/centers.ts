import { randomBytes, randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { codeHash } from '../auth/code-hash.ts'
import { inCenter } from '../store/in-center.ts'
import { leaveNotice } from '../store/notices.ts'

export type Center = { readonly center: string; readonly name: string }

export type BenchOfCenter = {
  readonly bench: string
  readonly name: string
  readonly state: 'active' | 'revoked' | 'replaced'
  readonly replaces: string | null
  readonly enrolledAt: Date
  readonly forkedAt: Date | null
  readonly seenAt: Date | null
  readonly release: string | null
  readonly unsentEvents: number | null
  readonly benchSeq: number | null
}

/** Letters and digits that are not taken for one another; each is five bits. */
const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** All of what an admin asks for is done as the owner: the service's role can do none of it. */
export async function createCenter(owner: Pool, name: string, now: Date): Promise<Center> {
  const center = randomUUID()
  await inCenter(owner, center, async (db) => {
    await db.query('INSERT INTO center (center, name, created_at) VALUES ($1, $2, $3)', [center, name, now])
    await db.query('INSERT INTO center_head (center, epoch) VALUES ($1, $2)', [center, randomUUID().slice(0, 8)])
  })
  return { center, name }
}

export async function listCenters(owner: Pool): Promise<readonly Center[]> {
  const { rows } = await owner.query<Center>('SELECT center, name FROM center ORDER BY name, center')
  return rows
}

/** By its id, or by its name where only one has it. */
export async function findCenter(owner: Pool, named: string): Promise<Center | undefined> {
  const all = await listCenters(owner)
  const byName = all.filter(({ name }) => name === named)
  return all.find(({ center }) => center === named) ?? (byName.length === 1 ? byName[0] : undefined)
}

/** A code that lets one bench in, once, for so many minutes. Only its hash is kept: it is shown here and never again. */
export async function issueCode(
  owner: Pool,
  center: string,
  minutes: number,
  now: Date,
): Promise<{ readonly code: string; readonly expiresAt: Date }> {
  const letters = [...randomBytes(12)].map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length]).join('')
  const code = letters.replace(/(.{4})(?=.)/g, '$1-')
  const expiresAt = new Date(now.getTime() + minutes * 60_000)
  await inCenter(owner, center, (db) =>
    db.query('INSERT INTO enrolment_code (code_hash, center, issued_at, expires_at) VALUES ($1, $2, $3, $4)', [
      codeHash(code),
      center,
      now,
      expiresAt,
    ]),
  )
  return { code, expiresAt }
}

export async function benchesOf(owner: Pool, center: string): Promise<readonly BenchOfCenter[]> {
  return inCenter(owner, center, async (db) => {
    const { rows } = await db.query<BenchOfCenter>(
      `SELECT b.bench, b.name, b.state, b.replaces, b.enrolled_at AS "enrolledAt", b.forked_at AS "forkedAt", h.seen_at AS "seenAt", h.release,
        h.unsent_events::int AS "unsentEvents", e.bench_seq::int AS "benchSeq"
      FROM bench b LEFT JOIN holding h ON h.center = $1 AND h.bench = b.bench LEFT JOIN bench_head e ON e.center = $1 AND e.bench = b.bench
      WHERE b.center = $1 ORDER BY b.enrolled_at`,
      [center],
    )
    return rows
  })
}

/** Takes a bench's access away from its next request on. False where there is no such bench. */
export async function revokeBench(owner: Pool, bench: string, now: Date): Promise<boolean> {
  const { rows } = await owner.query<{ center: string }>('SELECT center FROM bench WHERE bench = $1', [bench])
  const center = rows[0]?.center
  if (center === undefined) return false
  await inCenter(owner, center, async (db) => {
    await db.query("UPDATE bench SET state = 'revoked' WHERE bench = $1", [bench])
    await leaveNotice(db, center, { at: now, bench, kind: 'revoked', reason: 'by an admin' })
  })
  return true
}

/** Begins another epoch in every center: said after the database was put back from a copy of its files, which it cannot see by itself. */
export async function beginEpoch(owner: Pool): Promise<number> {
  const centers = await listCenters(owner)
  for (const { center } of centers) {
    await inCenter(owner, center, (db) =>
      db.query('UPDATE center_head SET epoch = $2 WHERE center = $1', [center, randomUUID().slice(0, 8)]),
    )
  }
  return centers.length
}
