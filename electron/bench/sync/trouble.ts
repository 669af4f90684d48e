import type { CloudTrouble } from '../../../shared/contract/cloud.ts'
import type { CloudProblem } from './cloud-client.ts'

export type Trouble = { readonly trouble: CloudTrouble; readonly detail: string /** Seconds. */; readonly retryAfter?: number }

/** What a problem with the cloud means to whoever stands at the bench. */
export function troubleOf(problem: CloudProblem): Trouble {
  if (problem.type !== 'said') return { trouble: problem.type, detail: problem.detail }
  const { kind, reason, retryAfter } = problem.error
  const detail = `${kind}: ${reason}`
  const after = retryAfter === undefined ? {} : { retryAfter }
  switch (kind) {
    case 'busy':
    case 'down':
    case 'too-many':
      return { trouble: 'busy', detail, ...after }
    case 'revoked':
    case 'unknown-bench':
    case 'fork':
    case 'version':
      return { trouble: kind, detail, ...after }
    default:
      return { trouble: 'refused', detail, ...after }
  }
}
