import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'

export type CaseAnswer =
  | { readonly type: 'loading' }
  | { readonly type: 'unknown' }
  | { readonly type: 'failed'; readonly retry: () => void }
  /** `isStale`: another case's, shown until the one asked for has come. */
  | { readonly type: 'known'; readonly screen: CaseScreen; readonly isStale: boolean }

export function useCaseScreen(caseId: string): CaseAnswer {
  const { query } = useBenchClient()
  const { data, isError, isPlaceholderData, refetch } = useQuery({
    ...query.cases.get.queryOptions({ input: { caseId } }),
    placeholderData: keepPreviousData,
  })
  if (isError && data === undefined) return { type: 'failed', retry: () => void refetch() }
  if (data === undefined) return { type: 'loading' }
  return data === null ? { type: 'unknown' } : { type: 'known', screen: data, isStale: isPlaceholderData }
}
