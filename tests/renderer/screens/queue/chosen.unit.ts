import { describe, expect, test } from 'vitest'
import { BATCH_KEYS, NONE_CHOSEN, allOrNone, toggled, waysOf, withMore } from '../../../../renderer/screens/queue/chosen.ts'
import { rmaFromNumber } from '../../../../shared/cases/rma.ts'
import { WORKFLOW_V1 } from '../../../../shared/cases/workflow-v1.ts'
import type { StageName } from '../../../../shared/cases/workflow.ts'
import { MOST_AT_ONCE, type PickedCase } from '../../../../shared/contract/decided.ts'

const picked = (no: number, stage: StageName = 'received'): PickedCase => ({ caseId: `case-${no}`, rma: rmaFromNumber(no), stage })
const many = (count: number) => Array.from({ length: count }, (_, no) => picked(no))
const names = (ways: readonly { readonly transition: string }[]) => ways.map(({ transition }) => transition)

describe('choosing cases', () => {
  test('the same press takes one in and out again', () => {
    const once = toggled(NONE_CHOSEN, picked(1))
    expect([...once.keys()]).toEqual(['case-1'])
    expect(toggled(once, picked(1)).size).toBe(0)
  })

  test('all are chosen at once, and none by doing it again', () => {
    const all = allOrNone(NONE_CHOSEN, many(3))
    expect(all.size).toBe(3)
    expect(allOrNone(all, many(3)).size).toBe(0)
    expect(allOrNone(toggled(NONE_CHOSEN, picked(9)), many(3)).size).toBe(3)
  })

  test('there is room for so many and no more', () => {
    const full = withMore(NONE_CHOSEN, many(MOST_AT_ONCE + 5))
    expect(full.size).toBe(MOST_AT_ONCE)
    expect(toggled(full, picked(MOST_AT_ONCE + 1)).size).toBe(MOST_AT_ONCE)
  })
})

describe('what can be done with the chosen cases', () => {
  test('is what every one of them is open to', () => {
    const { all, some } = waysOf(withMore(NONE_CHOSEN, [picked(1, 'deciding'), picked(2, 'deciding')]), WORKFLOW_V1)
    expect(names(all)).toEqual(['repair', 'return-as-is', 'hold-buyer', 'hold-parts'])
    expect(some).toEqual([])
  })

  test('the rest is told with the cases it would leave out', () => {
    const { all, some } = waysOf(withMore(NONE_CHOSEN, [picked(1, 'received'), picked(2, 'deciding'), picked(3, 'shipped')]), WORKFLOW_V1)
    expect(all).toEqual([])
    const hold = some.find(({ transition }) => transition === 'hold-buyer')
    expect([hold?.cases.map(({ caseId }) => caseId), hold?.others.map(({ stage }) => stage)]).toEqual([['case-1', 'case-2'], ['shipped']])
  })

  test('each step has a letter of its own, and none that the queue uses itself', () => {
    const keys = Object.values(BATCH_KEYS)
    expect(new Set([...keys, 'a', 'b']).size).toBe(keys.length + 2)
  })
})
