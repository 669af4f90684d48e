import type { QueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { Tick } from '../../shared/contract/tick.ts'
import type { Queries } from './bench-client.ts'
import { type Coalesced, coalesce } from './coalesce.ts'
import { staleKeys } from './stale-keys.ts'

/** Asks again what a notice made stale: soon, together with others, or now. */
export type Refresh = Coalesced<Tick>

export function createRefresh(query: Queries, cache: QueryClient): Refresh {
  return coalesce<Tick>(
    { settleMs: 12, quietMs: 50 },
    (ticks) => {
      const keys = new Map(ticks.flatMap((tick) => staleKeys(tick, query)).map((key) => [JSON.stringify(key), key]))
      for (const queryKey of keys.values()) void cache.invalidateQueries({ queryKey })
    },
    (ms, then) => void setTimeout(then, ms),
  )
}

export const RefreshContext = createContext<Refresh | undefined>(undefined)

export function useRefresh(): Refresh {
  const found = useContext(RefreshContext)
  if (found === undefined) throw new Error('no refresh around this component')
  return found
}
