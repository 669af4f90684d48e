import { readCenter } from '../../db/views/catalogue-view.ts'
import { dayIn } from '../../shared/clocks/day-in.ts'
import type { Actor, Writer } from './writer.ts'

/** The center's calendar day (YYYY-MM-DD) on which something is done. */
export function today({ db, surroundings }: Pick<Writer, 'db' | 'surroundings'>, actor: Pick<Actor, 'at'> = {}): string {
  const now = new Date(actor.at ?? surroundings.now()).toISOString()
  return dayIn(now, readCenter(db)?.timeZone ?? 'UTC') ?? now.slice(0, 10)
}
