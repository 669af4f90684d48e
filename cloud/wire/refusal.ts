import type { SyncError } from '../../shared/protocol/error.ts'
import { refuse } from '../../shared/result.ts'

type Kind = SyncError['kind']

/** HTTP's nearest word for each, so that proxies and people who read logs understand. Benches read `kind`. */
const STATUS: Readonly<Record<Kind, number>> = {
  malformed: 400,
  unsigned: 401,
  clock: 401,
  'unknown-bench': 403,
  revoked: 403,
  'unknown-code': 403,
  'used-code': 403,
  'expired-code': 403,
  'other-center': 403,
  gap: 409,
  fork: 409,
  epoch: 409,
  'too-large': 413,
  'too-many': 429,
  busy: 503,
  down: 503,
  'not-found': 404,
  version: 404,
}

export function statusOf(kind: Kind): number {
  return STATUS[kind]
}

/** The bench's to mend, as most are. */
export function refuseBench(
  kind: Kind,
  reason: string,
  more: Pick<SyncError, 'expected' | 'now' | 'retryAfter'> = {},
): ReturnType<typeof refuse<SyncError>> {
  return refuse<SyncError>({ kind, origin: 'bench', reason: reason.slice(0, 500), ...more })
}

export function cloudError(kind: 'busy' | 'down', reason: string, retryAfter: number): SyncError {
  return { kind, origin: 'cloud', reason, retryAfter }
}
