import { createContext, useContext } from 'react'
import type { BenchClient } from './bench-client.ts'

export const BenchClientContext = createContext<BenchClient | undefined>(undefined)

export function useBenchClient(): BenchClient {
  const found = useContext(BenchClientContext)
  if (found === undefined) throw new Error('no bench client around this component')
  return found
}
