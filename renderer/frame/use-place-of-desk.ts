import { useQuery } from '@tanstack/react-query'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useBenchClient } from '../client/use-bench-client.ts'
import { useLatest } from '../parts/use-latest.ts'

/**
 * Where the desk is, there its screen is: a window that opens in the middle of a burst opens at the dock, and a step taken back that
 * led from one place to the other leads the window back.
 */
export function usePlaceOfDesk(): void {
  const { query } = useBenchClient()
  const { data } = useQuery(query.bench.screen.queryOptions())
  const path = useLatest(useRouterState({ select: ({ location }) => location.pathname }))
  const navigate = useNavigate()
  const isDock = data?.isDock
  const isCounting = data?.isCounting
  useEffect(() => {
    if (isDock === true && path.current === '/') void navigate({ to: '/dock', replace: true })
    if (isDock === false && path.current === '/dock') void navigate({ to: '/', replace: true })
  }, [isDock, path, navigate])
  useEffect(() => {
    if (isCounting === true && path.current === '/') void navigate({ to: '/parts', replace: true })
  }, [isCounting, path, navigate])
}
