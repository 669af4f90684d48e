import { describe, expect, it } from 'vitest'
import { lastEvent } from '../../../db/counts.ts'
import { readStream } from '../../../db/event-log.ts'
import { readCase } from '../../../db/views/case-view.ts'
import type { Bench } from '../../../electron/bench/bench.ts'
import { decideAll } from '../../../electron/bench/decide-all.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import type { TransitionName } from '../../../shared/cases/workflow.ts'
import { caseStream } from '../../../shared/event.ts'
import { benchAtWork } from './running-bench.ts'

function expected(bench: Bench, serial: string): string {
  bench.desk.openNew({ kind: 'return', unit: { sku: 'AUR-K17', serial }, complaint: 'stops heating' }, false)
  return bench.db.prepare('SELECT case_id FROM case_view ORDER BY no DESC LIMIT 1').pluck().get() as string
}

async function withCases(count: number) {
  const bench = await benchAtWork()
  const caseIds = Array.from({ length: count }, (_, at) => expected(bench, `SN-${at}`))
  const labels: string[] = []
  const deciding = { writer: bench.writer, queueLabel: (caseId: string) => void labels.push(caseId) }
  const decide = (transition: TransitionName, ids: readonly string[] = caseIds, note = '') =>
    decideAll(deciding, 'li-na', { caseIds: ids, transition, note })
  const stages = () => caseIds.map((caseId) => readCase(bench.db, caseId)?.case.stage.name)
  return { bench, caseIds, labels, decide, stages }
}

describe('one decision on many cases', () => {
  it('moves each with its own event, by name and as a batch', async () => {
    const { bench, caseIds, decide, stages } = await withCases(3)
    expect(decide('receive')).toEqual({ done: caseIds, refused: [] })
    expect(decide('hold-buyer', caseIds, 'asked for the charger')).toEqual({ done: caseIds, refused: [] })
    expect(stages()).toEqual(['on-hold', 'on-hold', 'on-hold'])
    for (const caseId of caseIds) {
      const told = readStream<CaseEvent>(bench.db, caseStream(caseId)).slice(-2)
      expect(told.map(({ event, operator, via }) => [event.type, operator, via])).toEqual([
        ['case.moved.v1', 'li-na', 'batch'],
        ['case.note-added.v1', 'li-na', 'batch'],
      ])
    }
  })

  it('labels what it receives, as a scan would', async () => {
    const { caseIds, decide, labels } = await withCases(2)
    decide('receive')
    expect(labels).toEqual(caseIds)
  })

  it('refuses by each case’s own rules, with its reason, and does the rest', async () => {
    const { bench, caseIds, decide, stages } = await withCases(3)
    const [first = '', second = ''] = caseIds
    decide('receive', [first, second])
    const { done, refused } = decide('open', [...caseIds, 'no such case'])
    expect(done).toEqual([])
    expect(refused).toEqual([
      { caseId: first, rma: readCase(bench.db, first)?.case.rma, refusal: { type: 'stage-incomplete', missing: expect.any(Array) } },
      { caseId: second, rma: expect.any(String), refusal: { type: 'stage-incomplete', missing: expect.any(Array) } },
      { caseId: caseIds[2], rma: expect.any(String), refusal: { type: 'not-now', stage: 'expected', transition: 'open' } },
      { caseId: 'no such case', refusal: { type: 'case-unknown' } },
    ])
    expect(decide('cancel').done).toEqual([caseIds[2]])
    expect(stages()).toEqual(['received', 'received', 'cancelled'])
  })

  it('writes no note where the case refused', async () => {
    const { bench, decide } = await withCases(2)
    const before = lastEvent(bench.db)
    decide('ship', undefined, 'a note')
    expect(lastEvent(bench.db)).toBe(before)
  })

  it('decides a case that was named twice once', async () => {
    const { bench, caseIds, decide } = await withCases(1)
    const [only = ''] = caseIds
    expect(decide('receive', [only, only])).toEqual({ done: [only], refused: [] })
    expect(readStream(bench.db, caseStream(only))).toHaveLength(3)
  })
})
