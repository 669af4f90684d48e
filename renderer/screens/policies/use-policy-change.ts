import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PolicyOutcome } from '../../../shared/contract/policies-screen.ts'
import { policyRefusalWords } from '../../../shared/policy/refusal-words.ts'
import type { Client } from '../../client/bench-client.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'

type PolicyChange = {
  readonly isBusy: boolean
  /** Why the last one was not done, in words. */
  readonly refused: string | undefined
  /** Whether it was done. */
  readonly send: (request: (client: Client) => Promise<PolicyOutcome>) => Promise<boolean>
  /** Asks for something that changes nothing. */
  readonly ask: (work: () => Promise<void>) => Promise<void>
}

/** One change of a policy: under way, refused in words, or done. */
export function usePolicyChange(): PolicyChange {
  const { t } = useTexts()
  const { client, query } = useBenchClient()
  const cache = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const ask = async (work: () => Promise<void>) => {
    setBusy(true)
    setRefused(undefined)
    try {
      await work()
    } catch {
      setRefused(t('settings.not-saved'))
    } finally {
      setBusy(false)
    }
  }
  const send: PolicyChange['send'] = async (request) => {
    let isDone = false
    await ask(async () => {
      const outcome = await request(client)
      await cache.invalidateQueries({ queryKey: query.policies.key() })
      if ('refused' in outcome) setRefused(policyRefusalWords(outcome.refused, { t }))
      else isDone = true
    })
    return isDone
  }
  return { isBusy, refused, send, ask }
}
