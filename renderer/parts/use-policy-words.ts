import { skipToken, useQuery } from '@tanstack/react-query'
import { type PolicyWords, wordsOfKept } from '../../shared/policy/policy-names.ts'
import { releasedPolicy } from '../../shared/policy/policies.ts'
import type { PolicyName } from '../../shared/policy/policy-document.ts'
import { useBenchClient } from '../client/use-bench-client.ts'

/** The names in a verdict: of a policy of the release at once, of a published one as soon as the bench has said what it holds. */
export function usePolicyWords({ id, version }: PolicyName): PolicyWords {
  const { query } = useBenchClient()
  const isReleased = releasedPolicy({ id, version }) !== undefined
  const { data } = useQuery(query.policies.document.queryOptions({ input: isReleased ? skipToken : { id, version } }))
  return wordsOfKept({ id, version }, data ?? undefined)
}
