import { useCallback, useState } from 'react'
import { MOST_AT_ONCE } from '../../../shared/contract/decided.ts'
import type { QueueFilter, QueueRow } from '../../../shared/contract/queue-row.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useLatest } from '../../parts/use-latest.ts'
import { type Chosen, NONE_CHOSEN, type Way, allOrNone, toggled, withMore } from './chosen.ts'

type Choosing = {
  readonly chosen: Chosen
  readonly choose: (index: number) => void
  /** Everything from one row to another, as far as it is loaded. */
  readonly extend: (from: number, to: number) => void
  readonly chooseAll: () => void
  readonly keep: (way: Way) => void
  readonly drop: () => void
}

/** The cases chosen in the queue. Its functions never change: rows on the screen are drawn anew when theirs do. */
export function useChosen(filter: QueueFilter, added: string | undefined, rowAt: (index: number) => QueueRow | undefined): Choosing {
  const { client } = useBenchClient()
  const [chosen, setChosen] = useState<Chosen>(NONE_CHOSEN)
  const latest = useLatest({ filter, added, rowAt })
  const choose = useCallback(
    (index: number) => {
      const row = latest.current.rowAt(index)
      if (row !== undefined) setChosen((before) => toggled(before, row))
    },
    [latest],
  )
  const extend = useCallback(
    (from: number, to: number) => {
      const [first, last] = [Math.min(from, to), Math.max(from, to)]
      const rows = Array.from({ length: last - first + 1 }, (_, at) => latest.current.rowAt(first + at))
      setChosen((before) =>
        withMore(
          before,
          rows.filter((row) => row !== undefined),
        ),
      )
    },
    [latest],
  )
  const chooseAll = useCallback(() => {
    const pickAll = async () => {
      const { filter: wanted, added: state } = latest.current
      const all = await client.queue.pick({ filter: wanted, ...(state === undefined ? {} : { added: state }), limit: MOST_AT_ONCE })
      setChosen((before) => allOrNone(before, all))
    }
    void pickAll()
  }, [client, latest])
  const keep = useCallback((way: Way) => setChosen(withMore(NONE_CHOSEN, way.cases)), [])
  const drop = useCallback(() => setChosen(NONE_CHOSEN), [])
  return { chosen, choose, extend, chooseAll, keep, drop }
}
