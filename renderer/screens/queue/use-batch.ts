import { useCallback, useRef, useState } from 'react'
import type { TransitionName } from '../../../shared/cases/workflow.ts'
import type { Decided } from '../../../shared/contract/decided.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { DEFAULT_SETTINGS, useSettings } from '../../client/use-settings.ts'
import { usePlayer } from '../../sound/use-player.ts'

/** Cases decided in one request: between two of them it can be stopped, and scans come through. */
const CHUNK = 25

export type BatchState =
  | { readonly type: 'idle' }
  | { readonly type: 'doing'; readonly transition: TransitionName; readonly done: number; readonly total: number }
  | {
      readonly type: 'over'
      readonly transition: TransitionName
      readonly done: number
      readonly refused: Decided['refused']
      readonly untouched: number
      readonly end: 'finished' | 'stopped' | 'broke'
    }

const IDLE: BatchState = { type: 'idle' }

export type Batch = {
  readonly state: BatchState
  readonly run: (caseIds: readonly string[], transition: TransitionName, note: string) => Promise<void>
  /** What is under way is finished, nothing more is begun. */
  readonly stop: () => void
  readonly close: () => void
}

/** One decision on many cases, piece by piece, with how far it came. */
export function useBatch(): Batch {
  const { client } = useBenchClient()
  const player = usePlayer()
  const { settings = DEFAULT_SETTINGS } = useSettings()
  const [state, setState] = useState<BatchState>(IDLE)
  const isStopped = useRef(false)

  const run: Batch['run'] = async (caseIds, transition, note) => {
    isStopped.current = false
    let done = 0
    const refused: Decided['refused'][number][] = []
    let end: 'finished' | 'stopped' | 'broke' = 'finished'
    for (let at = 0; at < caseIds.length; at += CHUNK) {
      if (isStopped.current) {
        end = 'stopped'
        break
      }
      setState({ type: 'doing', transition, done: at, total: caseIds.length })
      try {
        const decided = await client.queue.decide({ caseIds: caseIds.slice(at, at + CHUNK), transition, note })
        done += decided.done.length
        refused.push(...decided.refused)
      } catch {
        end = 'broke'
        break
      }
    }
    player.play(end === 'finished' && refused.length === 0 ? 'accepted' : done === 0 ? 'refused' : 'attention', settings.volume)
    setState({ type: 'over', transition, done, refused, untouched: caseIds.length - done - refused.length, end })
  }
  return {
    state,
    run,
    stop: useCallback(() => void (isStopped.current = true), []),
    close: useCallback(() => setState(IDLE), []),
  }
}
