import { describe, expect, test } from 'vitest'
import { askAhead, FIRST_EXPECTED, OPEN_COUNTS } from '../../../renderer/client/ask-ahead.ts'
import { createBenchClient } from '../../../renderer/client/bench-client.ts'
import { isBenchWork, type Line, openLine } from '../../../renderer/client/line.ts'
import { createQueryCache } from '../../../renderer/client/query-cache.ts'

/** A bench that answers everything, and what it was asked, in order. */
function listeningBench(): { readonly line: Line; readonly asked: readonly string[] } {
  const asked: string[] = []
  const link = {
    call: (path: readonly string[]) => {
      asked.push(path.join('.'))
      return Promise.resolve({})
    },
  }
  return { line: openLine(({ opened }) => opened(link), { now: () => 0, wait: () => undefined }, isBenchWork), asked }
}

describe('the start of a window', () => {
  test('asks for what the frame and the bench show before it may draw them', async () => {
    const { line, asked } = listeningBench()
    const { query } = createBenchClient(line)
    askAhead(query, createQueryCache())
    await expect.poll(() => asked.length).toBe(9)
    const drawn = asked.indexOf('setup.status')
    for (const needed of ['settings.get', 'bench.screen', 'catalogue.operators', 'devices.scanners', 'devices.printers', 'system.status'])
      expect(asked.slice(0, drawn)).toContain(needed)
  })

  test('a screen that then asks the same is answered without another question', async () => {
    const { line, asked } = listeningBench()
    const { query } = createBenchClient(line)
    const cache = createQueryCache()
    askAhead(query, cache)
    await cache.fetchQuery(query.bench.screen.queryOptions())
    await cache.fetchQuery(query.queue.page.queryOptions({ input: OPEN_COUNTS }))
    await cache.fetchQuery(query.queue.page.queryOptions({ input: FIRST_EXPECTED }))
    expect(asked.filter((each) => each === 'bench.screen')).toHaveLength(1)
    expect(asked.filter((each) => each === 'queue.page')).toHaveLength(2)
  })
})
