import { implement } from '@orpc/server'
import { contract } from '../../../shared/contract/contract.ts'
import type { Tick } from '../../../shared/contract/tick.ts'
import type { Bench } from '../bench.ts'

function keyOf(tick: Tick): string {
  return tick.topic === 'case' ? `case ${tick.caseId}` : tick.topic
}

/**
 * Notices for one window. What has not been read yet is kept once per topic, so that a thousand changes while the window is
 * busy are one notice each and memory stays small.
 */
async function* notices(bench: Bench, signal: AbortSignal | undefined): AsyncGenerator<Tick> {
  const waiting = new Map<string, Tick>()
  let wake: () => void = () => undefined
  const stop = bench.notices.listen((tick) => {
    waiting.set(keyOf(tick), tick)
    wake()
  })
  const isOver = () => signal?.aborted === true
  const abort = () => wake()
  signal?.addEventListener('abort', abort)
  try {
    while (!isOver()) {
      if (waiting.size === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      const ready = [...waiting.values()]
      waiting.clear()
      for (const tick of ready) yield tick
    }
  } finally {
    stop()
    signal?.removeEventListener('abort', abort)
  }
}

export function tickRoute(bench: Bench) {
  return implement(contract).ticks.handler(({ signal }) => notices(bench, signal))
}
