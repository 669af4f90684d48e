import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Buyer } from '../../../shared/cases/buyer.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './buyer-facts.module.css'
import { Fact, FactSection, Facts, NoFacts } from './fact-section.tsx'

export function BuyerFacts({ screen, isReadOnly }: { readonly screen: CaseScreen; readonly isReadOnly: boolean }) {
  const { t, language } = useTexts()
  const { buyer } = screen
  return (
    <FactSection title={t('case.buyer')}>
      {buyer === undefined ? (
        <NoFacts>{t('case.no-buyer')}</NoFacts>
      ) : buyer === 'erased' ? (
        <>
          <strong>{t('case.buyer-erased')}</strong>
          <NoFacts>{t('case.buyer-erased-hint')}</NoFacts>
        </>
      ) : 'isHidden' in buyer ? (
        <>
          <Facts>
            <Fact name={t('case.buyer-name')}>{buyer.initials}</Fact>
            <Fact name={t('case.buyer-country')}>{buyer.country}</Fact>
            <Fact name={t('case.buyer-language')}>{new Intl.DisplayNames(language, { type: 'language' }).of(buyer.language)}</Fact>
          </Facts>
          <NoFacts>{t('case.buyer-hidden')}</NoFacts>
        </>
      ) : (
        <>
          <BuyerData buyer={buyer} />
          {isReadOnly ? null : <EraseBuyer caseId={screen.caseId} />}
        </>
      )}
    </FactSection>
  )
}

function BuyerData({ buyer }: { readonly buyer: Buyer }) {
  const { t, language } = useTexts()
  return (
    <Facts>
      <Fact name={t('case.buyer-name')}>{buyer.name}</Fact>
      <Fact name={t('case.buyer-email')}>{buyer.email}</Fact>
      <Fact name={t('case.buyer-phone')} code>
        {buyer.phone}
      </Fact>
      <Fact name={t('case.buyer-address')}>
        {buyer.address.length === 0
          ? undefined
          : buyer.address.map((line, at) => (
              <span key={at} className={css.line}>
                {line}
              </span>
            ))}
      </Fact>
      <Fact name={t('case.buyer-language')}>{new Intl.DisplayNames(language, { type: 'language' }).of(buyer.language)}</Fact>
    </Facts>
  )
}

/** Cannot be undone, so it is asked twice, in place: nothing covers the screen. */
function EraseBuyer({ caseId }: { readonly caseId: string }) {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const cache = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const erase = useMutation(
    query.system.eraseBuyer.mutationOptions({ onSuccess: () => cache.invalidateQueries({ queryKey: query.cases.key() }) }),
  )
  if (!isAsking) {
    return (
      <Button variant="subtle" color="gray" size="sm" className={css.begin} onClick={() => setAsking(true)}>
        {t('case.erase')}
      </Button>
    )
  }
  return (
    <div className={css.ask} role="group" aria-label={t('case.erase')}>
      <p>{t('case.erase-question')}</p>
      <div className={css.answers}>
        <Button variant="default" autoFocus onClick={() => setAsking(false)}>
          {t('case.erase-no')}
        </Button>
        <Button color="red" loading={erase.isPending} onClick={() => erase.mutate({ caseId })}>
          {t('case.erase-yes')}
        </Button>
      </div>
      {erase.isError || erase.data?.erased === false ? <p role="alert">{t('case.erase-failed')}</p> : null}
    </div>
  )
}
