import { readEventBody } from '../shared/event-body.ts'
import type { EventDisposition } from '../shared/protocol/disposition.ts'
import type { Recorded } from '../shared/recorded.ts'
import type { EventTable } from './tables.ts'

/** What is read of an event's row: its text, and what the cloud has said beside it. */
export const RECORDED_COLUMNS = ['seq', 'body', 'hash', 'server_seq', 'received_at', 'disposition'] as const

export type RecordedRow = Pick<EventTable, 'body' | 'hash' | 'server_seq' | 'received_at'> & {
  seq: number
  disposition: EventDisposition | null
}

/** An event out of its row. Throws where the text is no event body: in the log that is damage. */
export function rowToRecorded<Event>(row: RecordedRow): Recorded<Event> & { readonly prevHash: string } {
  const { seq, hash, body, server_seq: place, received_at: receivedAt, disposition } = row
  return {
    ...readEventBody<Event>(seq, hash, body),
    ...(place === null || receivedAt === null ? {} : { place: { seq: place, receivedAt }, disposition: disposition ?? 'accepted' }),
    ...(disposition === null ? {} : { disposition }),
  }
}
