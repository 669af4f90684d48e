import type { KnownOperator, Role } from './operator-record.ts'

/** Why a change to the people at the bench was refused. The screen turns it into words. */
export type OperatorRefusal =
  | { readonly type: 'unknown-operator' }
  /** `needs`: who may do it. */
  | { readonly type: 'not-allowed'; readonly needs: 'lead' | 'admin' }
  | { readonly type: 'name-taken'; readonly name: string }
  | { readonly type: 'yourself' }
  | { readonly type: 'nobody-left'; readonly role: Role }
  | { readonly type: 'old-pin-needed' }
  | { readonly type: 'old-pin-wrong'; readonly left: number }
  /** `until` is UTC. */
  | { readonly type: 'pin-wait'; readonly until: string }
  | { readonly type: 'store-full' }

const RANK: Readonly<Record<Role, number>> = { technician: 0, lead: 1, admin: 2 }

function highestRank(everybody: readonly KnownOperator[]): number {
  return Math.max(0, ...everybody.filter(({ isActive }) => isActive).map(({ role }) => RANK[role]))
}

/**
 * Whether `actor` may add, change, reset or send away operators of these roles. Whoever stands highest here manages everybody: that is an
 * admin, or anybody while the center has neither lead nor admin. A lead manages technicians.
 */
export function refusalToManage(
  actor: KnownOperator,
  roles: readonly Role[],
  everybody: readonly KnownOperator[],
): OperatorRefusal | undefined {
  if (RANK[actor.role] === highestRank(everybody)) return undefined
  const onlyTechnicians = roles.every((role) => role === 'technician')
  if (onlyTechnicians && actor.role !== 'technician') return undefined
  return { type: 'not-allowed', needs: onlyTechnicians ? 'lead' : 'admin' }
}

/** Two people of one name could not be told apart in the timeline. */
export function refusalOfName(name: string, self: string | undefined, everybody: readonly KnownOperator[]): OperatorRefusal | undefined {
  const isTaken = everybody.some((each) => each.isActive && each.id !== self && each.name.toLowerCase() === name.toLowerCase())
  return isTaken ? { type: 'name-taken', name } : undefined
}

/** The last one who stands highest may not step down: nobody could take it back. */
export function refusalToStepDown(target: KnownOperator, role: Role, everybody: readonly KnownOperator[]): OperatorRefusal | undefined {
  const after = everybody.map((each) => (each.id === target.id ? { ...each, role } : each))
  return highestRank(after) < highestRank(everybody) ? { type: 'nobody-left', role: target.role } : undefined
}
