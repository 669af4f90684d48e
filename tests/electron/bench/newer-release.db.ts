import { describe, expect, it } from 'vitest'
import { readCaseScreen } from '../../../db/views/case-screen.ts'
import { handleCommand } from '../../../electron/bench/handle-command.ts'
import { readBenchScreen } from '../../../electron/bench/read-bench-screen.ts'
import { write } from '../../../electron/bench/writer.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import { caseStream } from '../../../shared/event.ts'
import { benchAtWork } from './running-bench.ts'

const ACTOR = { operator: 'ada', via: 'test' }
const NEWER = { type: 'case.weighed.v1', grams: 1270 } as unknown as CaseEvent

async function caseOfNewerRelease() {
  const bench = await benchAtWork()
  const toOpen = { kind: 'return', unit: { sku: 'AUR-K17' }, complaint: 'stops heating' } as const
  bench.desk.openNew(toOpen, true)
  const caseId = bench.desk.read().desk.open ?? ''
  write(bench.writer, caseStream(caseId), [NEWER], ACTOR)
  return { bench, caseId }
}

describe('given a case about which a newer release wrote', () => {
  it('when anything is decided about it here then it is refused: the app must be updated first', async () => {
    const { bench, caseId } = await caseOfNewerRelease()
    const done = handleCommand(bench.writer, caseId, { type: 'note', text: 'looks fine' }, ACTOR)
    expect(done).toEqual({ ok: false, error: { type: 'newer-release' } })
  })

  it('then it is shown whole, and on the bench it can only be put aside', async () => {
    const { bench, caseId } = await caseOfNewerRelease()
    const screen = readCaseScreen(bench.db, caseId)
    expect(screen?.isReadOnly).toBe(true)
    expect(screen?.timeline.at(-1)?.event).toEqual(NEWER)
    expect(readBenchScreen(bench).steps.map(({ code }) => code)).toEqual(['MB:ASIDE'])
  })
})
