import { MOST_ORDINALS } from '../../shared/cases/rma-part.ts'
import type { CenterDb } from './in-center.ts'

export type BenchRow = {
  readonly bench: string
  readonly public_key: Buffer
  readonly state: 'active' | 'revoked' | 'replaced'
  readonly replaces: string | null
  readonly ordinal: number
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
  const { rows } = await db.query<BenchRow>('SELECT bench, public_key, state, replaces, ordinal FROM bench WHERE bench = $1 FOR UPDATE', [
    bench,
  ])
  return rows[0]
}

/** Every key a bench of this center has or had, whatever became of the bench; nothing where there is no such bench. */
export async function keysOfBench(db: CenterDb, bench: string): Promise<readonly Buffer[]> {
  const { rows } = await db.query<{ public_key: Buffer }>(
    'SELECT public_key FROM bench WHERE bench = $1 UNION ALL SELECT public_key FROM former_key WHERE bench = $1',
    [bench],
  )
  return rows.map(({ public_key }) => public_key)
}

/** What an admin reads where the numbers of cases cannot be parted among more benches. */
export const NO_ORDINAL = 'this center has had as many benches as the numbers of cases can be parted among'

/** The next ordinal of a center, by its own row: two benches that come at once get two. One that is not used is never given again. */
async function nextOrdinal(db: CenterDb, center: string): Promise<number> {
  const { rows } = await db.query<{ last_ordinal: number }>(
    'UPDATE center_head SET last_ordinal = last_ordinal + 1 WHERE center = $1 RETURNING last_ordinal',
    [center],
  )
  const [head] = rows
  if (head === undefined) throw new Error('the center has no head')
  return head.last_ordinal
}

/** The ordinal of the bench that is there now; nothing where a bench of any center has this name already. */
export async function insertBench(
  db: CenterDb,
  center: string,
  { bench, name, publicKey, replaces, at }: NewBench,
): Promise<number | undefined | 'no-ordinal'> {
  const ordinal = await nextOrdinal(db, center)
  if (ordinal > MOST_ORDINALS) return 'no-ordinal'
  const { rowCount } = await db.query(
    `INSERT INTO bench (bench, center, name, public_key, state, replaces, enrolled_at, ordinal)
      VALUES ($1, $2, $3, $4, 'active', $5, $6, $7) ON CONFLICT (bench) DO NOTHING`,
    [bench, center, name, publicKey, replaces ?? null, at, ordinal],
  )
  return rowCount === 1 ? ordinal : undefined
}
