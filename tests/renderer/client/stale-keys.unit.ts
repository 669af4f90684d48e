import { QueryClient } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { createBenchClient } from '../../../renderer/client/bench-client.ts'
import { staleKeys } from '../../../renderer/client/stale-keys.ts'
import { isBenchWork, openLine } from '../../../renderer/client/line.ts'
import type { Tick } from '../../../shared/contract/tick.ts'

const { query } = createBenchClient(openLine(() => undefined, { now: () => 0, wait: () => undefined }, isBenchWork))

/** Which of these questions a notice makes the window ask again. */
async function askedAgain(tick: Tick): Promise<readonly string[]> {
  const cache = new QueryClient()
  const shown = {
    bench: query.bench.screen.queryKey(),
    'case a': query.cases.get.queryKey({ input: { caseId: 'a' } }),
    'case b': query.cases.get.queryKey({ input: { caseId: 'b' } }),
    queue: query.queue.page.queryKey({ input: { filter: 'open', offset: 0, limit: 50 } }),
    scanners: query.devices.scanners.queryKey(),
    settings: query.settings.get.queryKey(),
    status: query.system.status.queryKey(),
  }
  for (const key of Object.values(shown)) cache.setQueryData(key, {} as never)
  for (const queryKey of staleKeys(tick, query)) await cache.invalidateQueries({ queryKey })
  return Object.entries(shown).flatMap(([name, key]) => (cache.getQueryState(key)?.isInvalidated === true ? [name] : []))
}

describe('a notice of the bench', () => {
  test('given a case changed, then that case and the bench are asked again, and no other case', async () => {
    expect(await askedAgain({ topic: 'case', caseId: 'a' })).toEqual(['bench', 'case a'])
  })

  test.each([
    ['queue', ['queue']],
    ['devices', ['scanners']],
    ['settings', ['settings']],
    ['system', ['status']],
    ['bench', ['bench']],
  ] as const)('given %s changed, then exactly what shows it is asked again', async (topic, expected) => {
    expect(await askedAgain({ topic })).toEqual(expected)
  })
})
