import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { KnownOperator } from '../../../shared/catalogue/operator-record.ts'
import type { OperatorOutcome } from '../../../shared/contract/operator-outcome.ts'
import type { Client } from '../../client/bench-client.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { operatorRefusalWords } from './operator-refusal-words.ts'

export type OperatorChange = {
  readonly isBusy: boolean
  /** Why the last one was refused, in words. */
  readonly refused: string | undefined
  /** The operator as he is now; nothing when it was refused. */
  readonly send: (request: (client: Client) => Promise<OperatorOutcome>) => Promise<KnownOperator | undefined>
}

/** One change to the people at the bench: under way, refused in words, or done. */
export function useOperatorChange(): OperatorChange {
  const { t } = useTexts()
  const formats = useFormats()
  const { client, query } = useBenchClient()
  const cache = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  return {
    isBusy,
    refused,
    send: async (request) => {
      if (isBusy) return undefined
      setBusy(true)
      setRefused(undefined)
      try {
        const outcome = await request(client)
        await cache.invalidateQueries({ queryKey: query.catalogue.key() })
        if ('operator' in outcome) return outcome.operator
        setRefused(operatorRefusalWords(t, formats, outcome.refused))
      } catch {
        setRefused(t('settings.not-saved'))
      } finally {
        setBusy(false)
      }
      return undefined
    },
  }
}
