import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { QueueFilter } from '../../shared/contract/queue-row.ts'
import { useBenchClient } from '../client/use-bench-client.ts'
import { leadTo } from '../screens/queue/last-place.ts'

/** Goes to the queue as one filter shows it. */
export function useShowQueue(): (filter: QueueFilter) => void {
  const navigate = useNavigate()
  return useCallback(
    (filter) => {
      leadTo(filter)
      void navigate({ to: '/queue' })
    },
    [navigate],
  )
}

/** Goes to what is overdue, or, where nothing is, to what is due soon. */
export function useShowDue(): () => void {
  const show = useShowQueue()
  const { query } = useBenchClient()
  const { data } = useQuery(query.queue.due.queryOptions())
  const isLate = (data?.overdue ?? 0) > 0
  return useCallback(() => show(isLate ? 'overdue' : 'soon'), [show, isLate])
}
