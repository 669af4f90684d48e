import type { CenterDb } from './in-center.ts'

export type BenchRow = {
  readonly bench: string
  readonly public_key: Buffer
  readonly state: 'active' | 'revoked' | 'replaced'
  readonly replaces: string | null
}

type NewBench = {
  readonly bench: string
  readonly name: string
  readonly publicKey: Buffer
  readonly replaces?: string
  readonly at: Date
}

/** A bench of this center, locked until the end of the transaction. */
export async function lockBench(db: CenterDb, bench: string): Promise<BenchRow | undefined> {
  const { rows } = await db.query<BenchRow>('SELECT bench, public_key, state, replaces FROM bench WHERE bench = $1 FOR UPDATE', [bench])
  return rows[0]
}

/** The key of a bench of this center, whatever became of the bench. */
export async function publicKeyOfBench(db: CenterDb, bench: string): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ public_key: Buffer }>('SELECT public_key FROM bench WHERE bench = $1', [bench])
  return rows[0]?.public_key
}

/** False where a bench of any center has this name already. */
export async function insertBench(db: CenterDb, center: string, { bench, name, publicKey, replaces, at }: NewBench): Promise<boolean> {
  const { rowCount } = await db.query(
    `INSERT INTO bench (bench, center, name, public_key, state, replaces, enrolled_at)
      VALUES ($1, $2, $3, $4, 'active', $5, $6) ON CONFLICT DO NOTHING`,
    [bench, center, name, publicKey, replaces ?? null, at],
  )
  return rowCount === 1
}
