import { describe, expect, it } from 'vitest'
import { badgeCode, badgeFrom, ownerOfBadge } from '../../../shared/catalogue/badge.ts'
import {
  type OperatorEvent,
  type OperatorRecord,
  type StoredPin,
  evolveOperator,
  knownOperator,
} from '../../../shared/catalogue/operator-record.ts'
import { classify } from '../../../shared/scan/classify.ts'

const PIN: StoredPin = { scheme: 'scrypt', n: 16, r: 1, p: 1, salt: 'c2FsdA==', hash: 'aGFzaA==' }
const LI: OperatorEvent = { type: 'operator.defined.v1', operator: { id: 'li', name: '李娜', role: 'technician' } }
const issued = (badge: string): OperatorEvent => ({ type: 'operator.badge-issued.v1', operator: 'li', badge })

function after(...events: readonly OperatorEvent[]): OperatorRecord {
  const record = events.reduce<OperatorRecord | undefined>(evolveOperator, undefined)
  if (record === undefined) throw new Error('nobody was defined')
  return record
}

describe('an operator', () => {
  it('of whom only the definition is known is what it says, so that older stores fold to the rows they have', () => {
    expect(JSON.stringify(after(LI))).toBe('{"id":"li","name":"李娜","role":"technician"}')
  })

  it('keeps badge, PIN and leave when the name or the role changes', () => {
    const renamed: OperatorEvent = { type: 'operator.defined.v1', operator: { id: 'li', name: '李娜娜', role: 'lead' } }
    const record = after(LI, issued('AAAA1111'), { type: 'operator.pin-set.v1', operator: 'li', pin: PIN }, renamed)
    expect(record).toEqual({ id: 'li', name: '李娜娜', role: 'lead', badges: ['AAAA1111'], pin: PIN })
  })

  it('loses the PIN that is removed, and comes back after leaving as he was', () => {
    const set: OperatorEvent = { type: 'operator.pin-set.v1', operator: 'li', pin: PIN }
    expect(after(LI, set, { type: 'operator.pin-removed.v1', operator: 'li' })).toEqual(after(LI))
    const left: OperatorEvent = { type: 'operator.deactivated.v1', operator: 'li' }
    expect(knownOperator(after(LI, left)).isActive).toBe(false)
    expect(after(LI, set, left, { type: 'operator.reactivated.v1', operator: 'li' })).toEqual(after(LI, set))
  })

  it('is known to the window without the PIN', () => {
    const known = knownOperator(after(LI, { type: 'operator.pin-set.v1', operator: 'li', pin: PIN }))
    expect(known).toEqual({ id: 'li', name: '李娜', role: 'technician', isActive: true, hasPin: true, badge: 'li' })
  })

  it('whom nobody defined is nobody', () => {
    expect(evolveOperator(undefined, issued('AAAA1111'))).toBeUndefined()
  })
})

describe('a badge', () => {
  it('carries the id until one is issued; the last one counts, earlier ones are known as replaced', () => {
    const owner = (record: OperatorRecord, badge: string) => ownerOfBadge([record], badge)?.badge
    expect(owner(after(LI), 'li')).toBe('valid')
    const renewed = after(LI, issued('AAAA1111'), issued('BBBB2222'))
    expect(['li', 'AAAA1111', 'BBBB2222', 'CCCC3333'].map((badge) => owner(renewed, badge))).toEqual([
      'replaced',
      'replaced',
      'valid',
      undefined,
    ])
  })

  it('is read by the scanner as what it is', () => {
    const badge = badgeFrom(Uint8Array.from([0, 31, 32, 255, 7, 100, 200, 9]))
    expect(badge).toBe('0Z0Z7489')
    expect(classify({ text: badgeCode(badge), source: 'hid' })).toMatchObject([{ kind: 'operator', operator: badge }])
  })
})
