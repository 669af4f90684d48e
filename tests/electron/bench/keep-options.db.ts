import { describe, expect, it } from 'vitest'
import { readStream } from '../../../db/event-log.ts'
import { readOptions, factsOfCase } from '../../../db/views/facts-of-case.ts'
import { readCase } from '../../../db/views/case-view.ts'
import type { Bench } from '../../../electron/bench/bench.ts'
import { handleCommand } from '../../../electron/bench/handle-command.ts'
import { write } from '../../../electron/bench/writer.ts'
import type { CaseEvent } from '../../../shared/cases/events.ts'
import type { CatalogueEvent } from '../../../shared/catalogue/catalogue.ts'
import { catalogueStream } from '../../../shared/catalogue/streams.ts'
import { caseStream } from '../../../shared/event.ts'
import type { Money } from '../../../shared/money.ts'
import { openCase, seededBytes } from '../../db/seeded-history.ts'
import { cameInto } from '../../shared/cases/case-story.ts'
import { benchAtWork } from './running-bench.ts'

const USD = (minor: number) => ({ minor, currency: 'USD' })
const actor = { operator: 'lin', via: 'key' }

/** A case about which a decision is due. */
function deciding({ db, writer, surroundings }: Bench): string {
  const caseId = openCase(db, { number: 1, bytes: seededBytes(1), now: surroundings.now() })
  write<CaseEvent>(writer, caseStream(caseId), cameInto('deciding').slice(1), actor)
  return caseId
}

const kept = (bench: Bench, caseId: string) =>
  readStream<CaseEvent>(bench.db, caseStream(caseId)).flatMap(({ event }) => (event.type === 'case.options-weighed.v1' ? [event] : []))

describe('given a decision is due', () => {
  it('when it is taken, then what was shown goes with it: every option in its order with its cost, and which was taken', async () => {
    const bench = await benchAtWork()
    const caseId = deciding(bench)
    const row = readCase(bench.db, caseId)
    if (row === undefined) throw new Error('no case')
    const shown = readOptions(bench.db, row.case, row.opened_at)
    if (shown?.ok !== true) throw new Error('nothing was weighed')
    expect(handleCommand(bench.writer, caseId, { type: 'move', transition: 'repair' }, actor).ok).toBe(true)
    expect(kept(bench, caseId)).toHaveLength(1)
    expect(kept(bench, caseId)[0]).toMatchObject({ taken: 'repair', policy: shown.value.policy })
    expect(kept(bench, caseId)[0]?.options.map(({ option, state, cost }) => [option, state, cost])).toEqual(
      shown.value.options.map(({ option, state, cost }) => [option, state, cost]),
    )
  })

  it('when it is held instead, then nothing was decided and nothing is kept', async () => {
    const bench = await benchAtWork()
    const caseId = deciding(bench)
    handleCommand(bench.writer, caseId, { type: 'move', transition: 'hold-buyer' }, actor)
    expect(kept(bench, caseId)).toEqual([])
  })
})

describe('what the parts cost', () => {
  it('is by the catalogue where the case speaks for parts, and the policy’s estimate where one has no price, or one in other money', async () => {
    const bench = await benchAtWork()
    const caseId = deciding(bench)
    const define = (event: CatalogueEvent) => write(bench.writer, catalogueStream(event), [event], actor)
    const part = (number: string, price?: Money) =>
      define({
        type: 'part.defined.v1',
        part: { number, name: { en: number, 'zh-CN': number }, fits: [], ...(price === undefined ? {} : { price }) },
      })
    const kettle = { sku: 'AUR-K17', name: { en: 'Kettle', 'zh-CN': '水壶' }, category: 'kitchen', price: USD(4999) }
    define({ type: 'product.defined.v1', product: kettle })
    const parts = () => {
      const row = readCase(bench.db, caseId)
      return row === undefined ? undefined : factsOfCase(bench.db, row.case, row.opened_at).parts
    }
    expect(parts()).toBeUndefined()
    part('SEAL-5', USD(250))
    part('CORD-1', USD(700))
    for (const number of ['SEAL-5', 'CORD-1', 'CORD-1']) handleCommand(bench.writer, caseId, { type: 'plan-part', part: number }, actor)
    expect(parts()).toEqual(USD(1650))
    part('CORD-1', { minor: 700, currency: 'EUR' })
    expect(parts()).toBeUndefined()
    part('CORD-1')
    expect(parts()).toBeUndefined()
  })
})
