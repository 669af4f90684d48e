import { useSyncExternalStore } from 'react'
import type { LineState } from './line.ts'
import { useBenchClient } from './use-bench-client.ts'

export function useLineState(): LineState {
  const { line } = useBenchClient()
  return useSyncExternalStore(line.subscribe, line.state)
}
