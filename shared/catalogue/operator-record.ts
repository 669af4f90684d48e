import { assertNever } from '../decider.ts'

export type Role = 'technician' | 'lead' | 'admin'

export type Operator = { readonly id: string; readonly name: string; readonly role: Role }

/**
 * A PIN as it is kept: put through scrypt (RFC 7914) with a salt of its own. `n`, `r` and `p` are its costs, so that they can be raised
 * later and old PINs still be checked. Salt and hash in base64.
 */
export type StoredPin = {
  readonly scheme: 'scrypt'
  readonly n: number
  readonly r: number
  readonly p: number
  readonly salt: string
  readonly hash: string
}

export type OperatorEvent =
  /** Said again when the name or the role changes. */
  | { readonly type: 'operator.defined.v1'; readonly operator: Operator }
  /** From now on this badge is his, and no earlier one. */
  | { readonly type: 'operator.badge-issued.v1'; readonly operator: string; readonly badge: string }
  | { readonly type: 'operator.pin-set.v1'; readonly operator: string; readonly pin: StoredPin }
  | { readonly type: 'operator.pin-removed.v1'; readonly operator: string }
  /** Somebody typed a wrong PIN so often that the bench takes none until `until` (UTC). Written in the name of who worked there meanwhile. */
  | { readonly type: 'operator.pin-refused.v1'; readonly operator: string; readonly wrong: number; readonly until: string }
  | { readonly type: 'operator.deactivated.v1'; readonly operator: string }
  | { readonly type: 'operator.reactivated.v1'; readonly operator: string }

/** All that the log says of an operator. The PIN never leaves the bench process: see `knownOperator`. */
export type OperatorRecord = Operator & {
  /** Every badge that was ever issued; the last one counts. None: the id itself is on the badge. */
  readonly badges?: readonly string[]
  readonly pin?: StoredPin
  readonly inactive?: true
}

/** An operator as the window and the bench machine may know him. */
export type KnownOperator = Operator & {
  readonly isActive: boolean
  readonly hasPin: boolean
  /** What the badge that counts says after `MB:OP:`. */
  readonly badge: string
}

export function operatorOf(event: OperatorEvent): string {
  return event.type === 'operator.defined.v1' ? event.operator.id : event.operator
}

/** Nothing for an event about somebody whom nobody defined. */
export function evolveOperator(record: OperatorRecord | undefined, event: OperatorEvent): OperatorRecord | undefined {
  if (event.type === 'operator.defined.v1') return { ...record, ...event.operator }
  if (record === undefined) return undefined
  const { pin: _, ...withoutPin } = record
  const { inactive: __, ...active } = record
  switch (event.type) {
    case 'operator.badge-issued.v1':
      return { ...record, badges: [...(record.badges ?? []), event.badge] }
    case 'operator.pin-set.v1':
      return { ...withoutPin, pin: event.pin }
    case 'operator.pin-removed.v1':
      return withoutPin
    case 'operator.pin-refused.v1':
      return record
    case 'operator.deactivated.v1':
      return { ...record, inactive: true }
    case 'operator.reactivated.v1':
      return active
    default:
      return assertNever(event)
  }
}

export function knownOperator({ id, name, role, badges, pin, inactive }: OperatorRecord): KnownOperator {
  return { id, name, role, isActive: inactive === undefined, hasPin: pin !== undefined, badge: badges?.at(-1) ?? id }
}
