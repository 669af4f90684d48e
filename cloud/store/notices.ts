import type { CenterDb } from './in-center.ts'

type Notice = {
  readonly at: Date
  readonly bench: string
  readonly kind: 'enrolled' | 'revoked' | 'forked' | 'key-changed' | 'new-identity'
  readonly reason: string
}

/** Leaves word for the admin. */
export async function leaveNotice(db: CenterDb, center: string, { at, bench, kind, reason }: Notice): Promise<void> {
  await db.query('INSERT INTO notice (center, at, bench, kind, reason) VALUES ($1, $2, $3, $4, $5)', [center, at, bench, kind, reason])
}
