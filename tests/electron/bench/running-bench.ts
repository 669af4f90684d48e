import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { keepLocal } from '../../../db/local-state.ts'
import type { Bench } from '../../../electron/bench/bench.ts'
import { defineOperator } from '../../../electron/bench/operators/manage-operators.ts'
import { startBench } from '../../../electron/bench/start-bench.ts'
import { write } from '../../../electron/bench/writer.ts'
import type { Surroundings } from '../../../electron/bench/surroundings.ts'
import { catalogueStream } from '../../../shared/catalogue/streams.ts'
import { SETTING } from '../../db/seeded-history.ts'
import { temporaryFolder } from '../../db/temporary-store.ts'
import { testSurroundings } from './test-surroundings.ts'

/** Where the built entries would lie; tests start the bench from its sources. */
export const BUILT = join(import.meta.dirname, '..', '..', '..', 'out', 'main')

export async function startedBench(dataDir = temporaryFolder(), surroundings: Surroundings = testSurroundings()): Promise<Bench> {
  const started = await startBench({ dataDir, built: BUILT, shell: 'browser', surroundings })
  if (!started.ok) throw new Error(JSON.stringify(started.error))
  let isOpen = true
  const bench = started.value
  const close = async () => {
    if (!isOpen) return
    isOpen = false
    await bench.close()
  }
  onTestFinished(close)
  return { ...bench, close }
}

/** A bench whose center, operators, products and parts are known. Its labels have no printer. */
export async function benchAtWork(dataDir?: string, surroundings?: Surroundings): Promise<Bench> {
  const bench = await startedBench(dataDir, surroundings)
  const operator = defineOperator(bench.writer, { name: 'Lin', role: 'lead' }, { operator: '', via: 'test' })
  for (const event of SETTING) write(bench.writer, catalogueStream(event), [event], { operator: operator.id, via: 'test' })
  keepLocal(bench.db, 'operator', operator.id)
  keepLocal(bench.db, 'printers', [])
  return bench
}
