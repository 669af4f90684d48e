import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { conflictBranches } from '../../../shared/merge/conflict-branches.ts'
import type { Placed } from '../../../shared/merge/placed.ts'

type Entry = Placed<CaseEvent> & { readonly isTakenBack: boolean }

function entry(seq: number, bench: string, basis: number, event: CaseEvent, more: Partial<Entry> = {}): Entry {
  const hlc = String(seq) as Entry['hlc']
  return { id: `e${seq}`, event, bench, basis, hlc, place: { seq, receivedAt: '' }, isTakenBack: false, ...more }
}

const note = (text: string): CaseEvent => ({ type: 'case.note-added.v1', text })
const hold: CaseEvent = { type: 'case.moved.v1', transition: 'hold-parts', from: 'deciding', to: 'on-hold' }
const repair: CaseEvent = { type: 'case.moved.v1', transition: 'repair', from: 'deciding', to: 'repairing' }
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id)

describe('given a case that two benches took different ways from its second event on', () => {
  const timeline = [
    entry(1, 'one', 0, note('both know this')),
    entry(2, 'two', 1, note('and this')),
    entry(3, 'one', 2, hold),
    entry(4, 'one', 3, note('the buyer was asked')),
    entry(5, 'two', 2, repair, { disposition: 'superseded' }),
    entry(6, 'two', 2, note('a new fuse')),
    entry(7, 'two', 2, note('a slip'), { isTakenBack: true }),
    entry(8, 'two', 6, note('written after both had met')),
  ]
  const move = { id: 'e5', transition: 'repair', from: 'deciding', to: 'repairing', bench: 'two', operator: '', at: '' } as const

  it('then each side has what it did without knowing of the other, and not what was taken back', () => {
    const { standing, other } = conflictBranches(timeline, [move])
    expect(ids(standing)).toEqual(['e3', 'e4'])
    expect(ids(other)).toEqual(['e5', 'e6'])
  })
})
