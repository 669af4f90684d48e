import type { SyncError } from '../../shared/protocol/error.ts'
import { cloudError } from './refusal.ts'

/** PostgreSQL's codes for: somebody else holds the row, too long, try again, no more connections. */
const BUSY = new Set(['55P03', '57014', '40001', '40P01', '53300', '25P03', '25P04'])
/** Ending, not begun yet, cannot be written to; and what the connection itself says. */
const DOWN = new Set(['57P01', '57P02', '57P03', '25006', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH'])

/** A text it cannot hold (one with a NUL): this request will never succeed. */
const MALFORMED = '22021'

/** What a bench is told when the database did not do it: but for one these pass, and it asks again. Nothing where it is none of them: a bug. */
export function databaseError(error: Error & { readonly code?: string }): SyncError | undefined {
  const code = error.code ?? ''
  if (code === MALFORMED) return { kind: 'malformed', origin: 'bench', reason: 'there is a NUL in a name' }
  if (BUSY.has(code) || error.message.startsWith('timeout exceeded when trying to connect'))
    return cloudError('busy', 'too much at once', 2)
  if (DOWN.has(code) || code.startsWith('08') || error.message.startsWith('Connection terminated'))
    return cloudError('down', 'the database is away', 5)
  return undefined
}
