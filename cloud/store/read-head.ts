import type { CenterDb } from './in-center.ts'

export type Head = { readonly head: number; readonly epoch: string }

/** The last number of the center's log, and the epoch it is counted in. */
export async function readHead(db: CenterDb, center: string): Promise<Head> {
  const { rows } = await db.query<Head>({
    name: 'read-head',
    text: 'SELECT head, epoch_now(epoch) AS epoch FROM center_head WHERE center = $1',
    values: [center],
  })
  const [row] = rows
  if (row === undefined) throw new Error('a center without a head')
  return row
}
