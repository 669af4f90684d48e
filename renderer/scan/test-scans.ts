import { createContext, useContext, useSyncExternalStore } from 'react'
import type { TestScan } from '../../shared/scan/test-scan.ts'

/** The scans of the self-test that is running, or ran last, in the order they came. */
export type TestScans = {
  readonly list: () => readonly TestScan[]
  readonly add: (scan: TestScan) => void
  readonly startAgain: () => void
  readonly subscribe: (onChange: () => void) => () => void
}

export function createTestScans(): TestScans {
  let scans: readonly TestScan[] = []
  const listeners = new Set<() => void>()
  const become = (next: readonly TestScan[]) => {
    scans = next
    for (const listener of listeners) listener()
  }
  return {
    list: () => scans,
    add: (scan) => become([...scans, scan]),
    startAgain: () => become([]),
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
}

export const TestScansContext = createContext<TestScans | undefined>(undefined)

export function useTestScans(): TestScans {
  const found = useContext(TestScansContext)
  if (found === undefined) throw new Error('no test scans around this component')
  return found
}

export function useTestScanList(): readonly TestScan[] {
  const scans = useTestScans()
  return useSyncExternalStore(scans.subscribe, scans.list)
}
