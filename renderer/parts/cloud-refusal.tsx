import type { LineMended } from '../../shared/contract/cloud.ts'
import { useTexts } from '../i18n/use-texts.ts'

/** Why a bench did not join, or its line to the cloud is as it was. */
export function CloudRefusal({ refused }: { readonly refused: Exclude<LineMended, { done: true }> }) {
  const { t } = useTexts()
  if ('refused' in refused) return t('settings.lead-needed')
  const { refusal, detail } = refused
  switch (refusal) {
    case 'unknown-bench':
    case 'revoked':
    case 'not-enrolled':
      return t(`cloud.mend.${refusal}`)
    case 'refused':
      return t('enrol.refusal.refused', { detail })
    default:
      return t(`enrol.refusal.${refusal}`)
  }
}
