import type { CloudTrouble } from '../../shared/contract/cloud.ts'

/** What mends itself is said without alarm: a bench without a network is a bench at work. */
export function isCalm(trouble: CloudTrouble): boolean {
  return trouble === 'unreachable' || trouble === 'busy'
}
