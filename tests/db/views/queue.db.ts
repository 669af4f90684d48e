import { describe, expect, it } from 'vitest'
import type { WritableDb } from '../../../db/handles.ts'
import { readCaseScreen } from '../../../db/views/case-screen.ts'
import { readQueue, readUrgent } from '../../../db/views/queue-view.ts'
import type { QueueFilter } from '../../../shared/contract/queue-row.ts'
import { STORY } from '../../shared/cases/case-story.ts'
import { command, defineSetting, openCase, seededBytes } from '../seeded-history.ts'
import { temporaryStore } from '../temporary-store.ts'

/** Wednesday 4 March 2026, 10:00 in Shanghai (UTC+8); its day ends at 16:00 in Greenwich. */
const MOMENT = { now: '2026-03-04T02:00:00.000Z', soon: '2026-03-04T08:00:00.000Z', endOfDay: '2026-03-04T16:00:00.000Z' }
const bytes = seededBytes(1)

/** A case taken along the story until it has just come into a stage, at one moment. */
function caseIn(db: WritableDb, number: number, stage: string, at: string, more: { readonly expectedOn?: string } = {}): void {
  const now = Date.parse(at)
  const caseId = openCase(db, { number, bytes, now, ...more })
  for (const told of STORY.slice(1)) {
    if (readCaseScreen(db, caseId)?.state.stage.name === stage) return
    command(db, caseId, told, now)
  }
}

function numbers(db: WritableDb, filter: QueueFilter, offset = 0, limit = 50): readonly number[] {
  return readQueue(db, filter, offset, limit, MOMENT).rows.map(({ caseId }) => Number(caseId.slice(5)))
}

function aQueue(): WritableDb {
  const { db } = temporaryStore()
  defineSetting(db)
  caseIn(db, 1, 'expected', '2026-03-02T02:00:00Z', { expectedOn: '2026-03-06' })
  caseIn(db, 2, 'expected', '2026-03-02T02:00:00Z', { expectedOn: '2026-03-05' })
  caseIn(db, 3, 'expected', '2026-03-02T02:00:00Z')
  // Received on Monday 09:00 in Shanghai: due after five working days, on the next Monday.
  caseIn(db, 4, 'received', '2026-03-02T01:00:00Z')
  // One working day to decide: since Monday 17:00, due on Tuesday 17:00, overdue.
  caseIn(db, 5, 'deciding', '2026-03-02T09:00:00Z')
  // Since Tuesday 15:00: due today at 15:00.
  caseIn(db, 6, 'deciding', '2026-03-03T07:00:00Z')
  // Since Tuesday 23:30 in Shanghai: due today at 23:30, before the day ends there.
  caseIn(db, 7, 'ready', '2026-03-03T15:30:00Z')
  caseIn(db, 8, 'repairing', '2026-03-02T09:00:00Z')
  command(db, 'case-8', { type: 'move', transition: 'hold-parts' }, Date.parse('2026-03-02T10:00:00Z'))
  caseIn(db, 9, 'closed', '2026-03-02T09:00:00Z')
  caseIn(db, 10, 'closed', '2026-03-03T09:00:00Z')
  caseIn(db, 11, 'shipped', '2026-03-03T09:00:00Z')
  return db
}

describe('the queue', () => {
  it('has what is due first on top, then what is expected by its day, then the rest by opening', () => {
    expect(numbers(aQueue(), 'open')).toEqual([5, 6, 7, 4, 2, 1, 3, 8, 11])
  })

  it.each<readonly [QueueFilter, readonly number[]]>([
    ['overdue', [5]],
    ['soon', [6]],
    ['today', [6, 7]],
    ['expected', [2, 1, 3]],
    ['waiting', [8]],
    ['ready', [7]],
    ['finished', [10, 9]],
  ])('shows those %s', (filter, expected) => {
    expect(numbers(aQueue(), filter)).toEqual(expected)
  })

  it('counts every filter at once', () => {
    const { counts, total } = readQueue(aQueue(), 'today', 0, 1, MOMENT)
    expect(counts).toEqual({
      open: 9,
      overdue: 1,
      soon: 1,
      today: 2,
      stuck: 0,
      ageing: 0,
      expected: 3,
      waiting: 1,
      ready: 1,
      finished: 2,
      // Those that were looked at share the serial number of the story they tell.
      twins: 4,
    })
    expect(total).toBe(2)
  })

  it('is read page by page without loss or repetition', () => {
    const db = aQueue()
    for (const filter of ['open', 'finished'] as const) {
      const pages = [0, 2, 4, 6, 8, 10].flatMap((offset) => numbers(db, filter, offset, 2))
      expect(pages).toEqual(numbers(db, filter))
    }
  })

  it('says who acted last, what it is and when it is due', () => {
    const db = aQueue()
    command(db, 'case-5', { type: 'note', text: 'x' }, Date.parse('2026-03-03T09:00:00Z'), 'ada')
    const [row] = readQueue(db, 'overdue', 0, 1, MOMENT).rows
    expect(row).toMatchObject({
      caseId: 'case-5',
      stage: 'deciding',
      owner: 'Ada',
      product: { 'zh-CN': '极光电热水壶 1.7 升' },
      dueAt: '2026-03-03T09:00:00.000Z',
      tracking: '1ZIN00000005',
    })
  })

  it('puts before an idle technician what is here and due soonest', () => {
    expect(readUrgent(aQueue(), 3).map(({ caseId }) => caseId)).toEqual(['case-5', 'case-6', 'case-7'])
  })
})
