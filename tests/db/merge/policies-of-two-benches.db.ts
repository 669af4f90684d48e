import { expect, it } from 'vitest'
import { readStream } from '../../../db/event-log.ts'
import type { WritableDb } from '../../../db/handles.ts'
import { dumpViews } from '../../../db/project.ts'
import { viewsFault } from '../../../db/views-fault.ts'
import { policiesInForce, readPolicy } from '../../../db/views/policy-view.ts'
import { type PolicyCommand, decidePolicy } from '../../../shared/policy/decide-policy.ts'
import { policyStream, type PolicyEvent } from '../../../shared/policy/policy-events.ts'
import { inForce } from '../../../shared/policy/policy-record.ts'
import { policyText } from '../../../shared/policy/policy-text.ts'
import { STANDARD_V2 } from '../../../shared/policy/standard-v2.ts'
import { record } from '../temporary-store.ts'
import { centerLog } from './center-log.ts'
import { type SimBench, newBench, pull, push, settle } from './several-benches.ts'

const NOW = Date.parse('2026-12-01T09:00:00Z')
const withDays = (days: number) => policyText({ ...STANDARD_V2, returnWindows: { days, byMarketplace: {} } })
const daysOf = (db: WritableDb) => policiesInForce(db).map(({ version, returnWindows: { days } }) => ({ version, days }))
const lostOf = (db: WritableDb) => readPolicy(db, 'standard').lost.map(({ bench, policy }) => [bench, policy.returnWindows.days])

function tell({ name, db }: SimBench, command: PolicyCommand): string {
  const decided = decidePolicy(command, readPolicy(db, 'standard'), { id: 'standard', today: '2026-12-01' })
  if (!decided.ok) return decided.error.type
  record<PolicyEvent>(db, policyStream('standard'), decided.value, { now: NOW, bench: name })
  return 'done'
}

function publish(bench: SimBench, days: number): string {
  const basedOn = inForce(readPolicy(bench.db, 'standard'))?.policy.version ?? 0
  return tell(bench, { type: 'publish', text: withDays(days), basedOn, note: `${days} days` })
}

function apart() {
  const cloud = centerLog()
  const [one, two] = [newBench('b-1'), newBench('b-2')]
  publish(one, 60)
  publish(two, 90)
  push(one, cloud, 100, NOW)
  return { cloud, one, two }
}

it('given two benches published version 3 apart, then both say the same is in force, and the other text is there to be found', () => {
  const { cloud, one, two } = apart()
  settle([two, one], cloud, NOW)
  for (const { db } of [one, two]) {
    expect(daysOf(db)).toEqual([{ version: 3, days: 60 }])
    expect(lostOf(db)).toEqual([['b-2', 90]])
    expect(viewsFault(db)).toBeUndefined()
  }
  expect(dumpViews(one.db)).toBe(dumpViews(two.db))
})

it('given the second bench has not sent its own yet, then it sees at once that it lost', () => {
  const { cloud, two } = apart()
  publish(two, 91)
  pull(two, cloud, 100)
  expect(daysOf(two.db)).toEqual([{ version: 3, days: 60 }])
  expect(lostOf(two.db)).toEqual([
    ['b-2', 90],
    ['b-2', 91],
  ])
  expect(readStream<PolicyEvent>(two.db, policyStream('standard')).map(({ disposition }) => disposition ?? 'accepted')).toEqual([
    'accepted',
    'superseded',
    'superseded',
  ])
})

it('given a lead publishes the lost text after all, then it is lost no more', () => {
  const { cloud, one, two } = apart()
  settle([two, one], cloud, NOW)
  expect(publish(one, 90)).toBe('done')
  settle([one, two], cloud, NOW)
  for (const { db } of [one, two]) expect([daysOf(db), lostOf(db)]).toEqual([[{ version: 4, days: 90 }], []])
})

it('given a lead sets it aside, then it is gone on every bench, and cannot be set aside again', () => {
  const { cloud, one, two } = apart()
  settle([two, one], cloud, NOW)
  const [lost] = readPolicy(one.db, 'standard').lost
  const command = { type: 'set-lost-aside', event: lost?.event ?? '' } as const
  expect(tell(one, command)).toBe('done')
  expect(tell(one, command)).toBe('not-lost')
  settle([one, two], cloud, NOW)
  expect([lostOf(one.db), lostOf(two.db)]).toEqual([[], []])
})

it('given the other bench has a draft, then what lost leaves it where it is', () => {
  const { cloud, one, two } = apart()
  tell(one, { type: 'draft', text: withDays(45), note: 'next' })
  push(one, cloud, 100, NOW)
  settle([two, one], cloud, NOW)
  expect(readPolicy(one.db, 'standard').draft?.policy.returnWindows.days).toBe(45)
})

it('given an earlier cloud accepted both, then the first holds the number, and the other is found', () => {
  const { db } = newBench('b-1')
  for (const [bench, days] of [
    ['b-1', 60],
    ['b-2', 90],
  ] as const) {
    const policy = { ...STANDARD_V2, version: 3, returnWindows: { days, byMarketplace: {} } }
    record<PolicyEvent>(db, policyStream('standard'), [{ type: 'policy.published.v1', policy, note: '' }], { now: NOW, bench })
  }
  expect([daysOf(db), lostOf(db)]).toEqual([[{ version: 3, days: 60 }], [['b-2', 90]]])
})
