import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Settings } from '../../shared/contract/system-status.ts'
import { useBenchClient } from './use-bench-client.ts'

/** What holds until the bench has told the settings. */
export const DEFAULT_SETTINGS: Settings = {
  language: 'en',
  theme: 'system',
  volume: 0.7,
  paper: 'a4',
  dueSoonHours: 4,
  dueSounds: true,
}

export function useSettings(): { readonly settings: Settings | undefined; readonly change: (change: Partial<Settings>) => void } {
  const { query } = useBenchClient()
  const cache = useQueryClient()
  const { data } = useQuery(query.settings.get.queryOptions())
  const { mutate } = useMutation(
    query.settings.set.mutationOptions({ onSuccess: (settings) => cache.setQueryData(query.settings.get.queryKey(), settings) }),
  )
  return { settings: data, change: (change) => mutate({ ...(data ?? DEFAULT_SETTINGS), ...change }) }
}
