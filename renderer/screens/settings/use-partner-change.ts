import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { KnownPartner } from '../../../shared/catalogue/partner.ts'
import type { PartnerOutcome } from '../../../shared/contract/partner-form.ts'
import type { Client } from '../../client/bench-client.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'

type PartnerChange = {
  readonly isBusy: boolean
  /** Why the last one was refused, in words. */
  readonly refused: string | undefined
  /** The partner as he is now; nothing when it was refused. */
  readonly send: (request: (client: Client) => Promise<PartnerOutcome>) => Promise<KnownPartner | undefined>
}

/** One change to the partners: under way, refused in words, or done. */
export function usePartnerChange(): PartnerChange {
  const { t } = useTexts()
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
        if ('partner' in outcome) return outcome.partner
        const { refused: why } = outcome
        setRefused(why.type === 'name-taken' ? t('partner.refused.name-taken', { name: why.name }) : t(`partner.refused.${why.type}`))
      } catch {
        setRefused(t('settings.not-saved'))
      } finally {
        setBusy(false)
      }
      return undefined
    },
  }
}
