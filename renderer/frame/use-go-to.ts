import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { commandCode } from '../../shared/bench/command-word.ts'
import { useAsk } from '../client/use-ask.ts'
import { useBenchClient } from '../client/use-bench-client.ts'
import { useLatest } from '../parts/use-latest.ts'

export type ScreenPath = '/' | '/dock' | '/queue' | '/parts' | '/settings'

/** Goes to a screen. Bench and dock are places of the desk, too: the desk is told first, and the screen follows its answer. */
export function useGoTo(): (to: ScreenPath) => void {
  const { query } = useBenchClient()
  const { data } = useQuery(query.bench.screen.queryOptions())
  const isElsewhere = useLatest(data?.isDock === true || data?.isCounting === true)
  const navigate = useNavigate()
  const ask = useAsk()
  return useCallback(
    (to) => {
      const place = to === '/dock' ? 'dock' : to === '/' && isElsewhere.current ? 'bench' : undefined
      const go = async () => {
        const reply = place === undefined ? undefined : await ask((client) => client.bench.press({ code: commandCode({ type: place }) }))
        if (place === undefined || reply !== undefined) await navigate({ to })
      }
      void go()
    },
    [ask, isElsewhere, navigate],
  )
}
