import { expect, it } from 'vitest'
import { disposeStream } from '../../../shared/merge/dispose-stream.ts'
import type { Placed } from '../../../shared/merge/placed.ts'
import type { PolicyEvent } from '../../../shared/policy/policy-events.ts'
import { STANDARD_V2 } from '../../../shared/policy/standard-v2.ts'

type Told = { readonly seq?: number; readonly basis: number; readonly said?: Placed['disposition'] }

/** Version `version` with so many days to return, published by a bench that had seen the stream up to `basis`. */
function published(bench: string, version: number, days: number, { seq, basis, said }: Told): Placed<PolicyEvent> {
  const policy = { ...STANDARD_V2, version, returnWindows: { days, byMarketplace: {} } }
  return {
    id: `${bench}-${version}`,
    event: { type: 'policy.published.v1', policy, note: '' },
    bench,
    basis,
    hlc: '',
    ...(seq === undefined ? {} : { place: { seq, receivedAt: '2026-12-01T08:00:00.000Z' } }),
    ...(said === undefined ? {} : { disposition: said }),
  }
}

const dispose = (...events: readonly Placed<PolicyEvent>[]) => disposeStream('policy:standard', events)

it('given two benches published version 3 without knowing of each other, then the one the cloud placed first is in force', () => {
  expect(dispose(published('one', 3, 60, { seq: 5, basis: 0 }), published('two', 3, 90, { seq: 6, basis: 0 }))).toEqual([
    'accepted',
    'superseded',
  ])
})

it('given both said the same, then the second changes nothing', () => {
  expect(dispose(published('one', 3, 60, { seq: 5, basis: 0 }), published('two', 3, 60, { seq: 6, basis: 0 }))).toEqual([
    'accepted',
    'duplicate',
  ])
})

it('given the second bench went on from its own version, then that stands on nothing either', () => {
  const first = published('one', 3, 60, { seq: 5, basis: 0 })
  expect(dispose(first, published('two', 3, 90, { basis: 0 }), published('two', 4, 91, { basis: 0 }))).toEqual([
    'accepted',
    'superseded',
    'superseded',
  ])
})

it('given it had seen the version in force, then its next one is in force', () => {
  expect(dispose(published('one', 3, 60, { seq: 5, basis: 0 }), published('two', 4, 90, { seq: 6, basis: 5 }))).toEqual([
    'accepted',
    'accepted',
  ])
})

it('what the cloud has said once stays, and a draft is never in anybody’s way', () => {
  const [first, second] = [published('one', 3, 60, { seq: 5, basis: 0 }), published('two', 3, 90, { seq: 6, basis: 0, said: 'accepted' })]
  const draft = { ...second, id: 'draft', event: { type: 'policy.drafted.v1', policy: STANDARD_V2, note: '' } } as const
  expect(dispose(first, draft, second)).toEqual(['accepted', 'accepted', 'accepted'])
})
