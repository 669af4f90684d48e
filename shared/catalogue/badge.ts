import type { OperatorRecord } from './operator-record.ts'

/** What a scan of a badge says. */
export function badgeCode(badge: string): string {
  return `MB:OP:${badge}`
}

/** Capitals and digits that are not mistaken for one another on paper: Crockford's base 32. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 8

/** Forty bits: the badge that follows a lost one cannot be guessed from it. Takes eight random bytes. */
export function badgeFrom(random: Uint8Array): string {
  return Array.from({ length: LENGTH }, (_, at) => LETTERS.charAt((random[at] ?? 0) % LETTERS.length)).join('')
}

export type BadgeOwner = { readonly operator: OperatorRecord; readonly badge: 'valid' | 'replaced' }

/** Whose badge it is. One that was replaced is still known, so that its scan can say so. */
export function ownerOfBadge(operators: readonly OperatorRecord[], badge: string): BadgeOwner | undefined {
  for (const operator of operators) {
    const { id, badges = [] } = operator
    if ((badges.at(-1) ?? id) === badge) return { operator, badge: 'valid' }
    if (badges.includes(badge) || id === badge) return { operator, badge: 'replaced' }
  }
  return undefined
}
