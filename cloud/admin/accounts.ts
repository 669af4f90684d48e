import { createHash, randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import { hashPassword, isPassword } from './password.ts'
import { otpauthUrl, stepOfCode } from './totp.ts'

export type Session = { readonly name: string; readonly csrf: string }

/** After so many wrong words in a row nobody gets in under this name for so long, milliseconds. */
const MOST_FAILURES = 5
const LOCKED_FOR = 15 * 60_000
const SESSION_FOR = 8 * 3_600_000

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** A new admin, or another password and code for one there is. Both are told here and never again. */
export async function createAdmin(owner: Pool, name: string, now: Date): Promise<{ readonly password: string; readonly url: string }> {
  const password = randomBytes(15).toString('base64url')
  const secret = randomBytes(20)
  await owner.query(
    `INSERT INTO admins.account (name, password, totp_secret, created_at) VALUES ($1, $2, $3, $4)
      ON CONFLICT (name) DO UPDATE SET password = $2, totp_secret = $3, totp_step = 0, failures = 0, locked_until = NULL`,
    [name, await hashPassword(password), secret, now],
  )
  await owner.query('DELETE FROM admins.session WHERE name = $1', [name])
  return { password, url: otpauthUrl(name, secret) }
}

type Words = { readonly name: string; readonly password: string; readonly code: string }
type Account = { password: string; totp_secret: Buffer; totp_step: number; locked_until: Date | null }

/** Takes one use of a code; of two who show it at once one gets in. */
async function takeStep(owner: Pool, name: string, step: number): Promise<boolean> {
  const { rowCount } = await owner.query(
    'UPDATE admins.account SET totp_step = $2, failures = 0, locked_until = NULL WHERE name = $1 AND totp_step < $2',
    [name, step],
  )
  return rowCount === 1
}

/** A session's token, or nothing: which word was wrong is not told. */
export async function logIn(owner: Pool, { name, password, code }: Words, now: number): Promise<string | undefined> {
  const { rows } = await owner.query<Account>('SELECT password, totp_secret, totp_step, locked_until FROM admins.account WHERE name = $1', [
    name,
  ])
  const [account] = rows
  // Without an account it takes as long as with one.
  const isRight = await isPassword(password, account?.password ?? 'scrypt-1$AAAAAAAAAAAAAAAAAAAAAA==$AAAA')
  if (account === undefined || (account.locked_until !== null && account.locked_until.getTime() > now)) return undefined
  const step = stepOfCode(account.totp_secret, code, now, account.totp_step)
  if (!isRight || step === undefined || !(await takeStep(owner, name, step))) {
    await owner.query(
      `UPDATE admins.account SET failures = failures + 1, locked_until = CASE WHEN failures + 1 >= $2 THEN $3::timestamptz ELSE locked_until END
        WHERE name = $1`,
      [name, MOST_FAILURES, new Date(now + LOCKED_FOR)],
    )
    return undefined
  }
  const token = randomBytes(32).toString('base64url')
  await owner.query('DELETE FROM admins.session WHERE expires_at < $1', [new Date(now)])
  await owner.query('INSERT INTO admins.session (token_hash, name, csrf, expires_at) VALUES ($1, $2, $3, $4)', [
    hashOf(token),
    name,
    randomBytes(16).toString('hex'),
    new Date(now + SESSION_FOR),
  ])
  return token
}

export async function readSession(owner: Pool, token: string, now: number): Promise<Session | undefined> {
  const { rows } = await owner.query<Session>('SELECT name, csrf FROM admins.session WHERE token_hash = $1 AND expires_at > $2', [
    hashOf(token),
    new Date(now),
  ])
  return rows[0]
}

export async function logOut(owner: Pool, token: string): Promise<void> {
  await owner.query('DELETE FROM admins.session WHERE token_hash = $1', [hashOf(token)])
}
