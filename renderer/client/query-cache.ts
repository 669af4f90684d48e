import { QueryClient } from '@tanstack/react-query'

/** Answers stay good until a notice says otherwise; `always` because the bench process is on this machine, whatever the network does. */
export function createQueryCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: 1,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
