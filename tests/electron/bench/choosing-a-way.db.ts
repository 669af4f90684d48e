import { describe, expect, it } from 'vitest'
import { projectAnew } from '../../../db/project.ts'
import { readCase } from '../../../db/views/case-view.ts'
import { viewsFault } from '../../../db/views-fault.ts'
import { readBenchScreen } from '../../../electron/bench/read-bench-screen.ts'
import { caseStream } from '../../../shared/event.ts'
import { benchAtWork } from './running-bench.ts'

/** A received case on the bench that was put on hold, whose hold lost its place to what another bench did. */
async function parted() {
  const bench = await benchAtWork()
  bench.desk.openNew({ kind: 'return', unit: { sku: 'AUR-K17' }, complaint: 'stops heating' }, true)
  const caseId = bench.desk.read().desk.open ?? ''
  bench.desk.press('MB:GO:HOLD-BUYER')
  bench.db.prepare("UPDATE event SET disposition = 'superseded' WHERE seq = (SELECT max(seq) FROM event)").run()
  projectAnew(bench.db, caseStream(caseId))
  return { bench, stand: () => readCase(bench.db, caseId)?.case }
}

describe('given a case on the bench that two benches took different ways', () => {
  it('when a code is scanned that chooses then the case goes that way', async () => {
    const { bench, stand } = await parted()
    expect(readBenchScreen(bench).prompt.type).toBe('conflict')
    const reply = bench.desk.scan({ text: 'MB:KEEP:2', source: 'wedge' }, 'wedge')
    expect(reply).toMatchObject({ tone: 'accepted', say: { type: 'conflict-resolved', keeps: 'other', to: 'on-hold' } })
    expect(stand()?.stage).toMatchObject({ name: 'on-hold', before: 'received' })
    expect(viewsFault(bench.db)).toBeUndefined()
  })

  it('when that is taken back then it is asked again, and can be chosen otherwise', async () => {
    const { bench, stand } = await parted()
    bench.desk.press('MB:KEEP:2')
    expect(bench.desk.press('MB:UNDO')).toMatchObject({ tone: 'accepted' })
    expect(readBenchScreen(bench).prompt.type).toBe('conflict')
    bench.desk.press('MB:KEEP:1')
    expect(stand()).toMatchObject({ stage: { name: 'received' } })
    expect(stand()?.conflicts).toBeUndefined()
    expect(viewsFault(bench.db)).toBeUndefined()
  })

  it('when there is nothing to choose any more then the code is refused', async () => {
    const { bench } = await parted()
    bench.desk.press('MB:KEEP:1')
    expect(bench.desk.press('MB:KEEP:2')).toMatchObject({ tone: 'refused', say: { refusal: { type: 'no-conflict' } } })
  })
})
