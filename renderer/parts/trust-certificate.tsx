import { Button } from '@mantine/core'
import { useTexts } from '../i18n/use-texts.ts'
import css from './trust-certificate.module.css'

/** Asks once whether a certificate nobody vouches for is the cloud's. */
export function TrustCertificate({ fingerprint, onTrust }: { readonly fingerprint: string; readonly onTrust: () => void }) {
  const { t } = useTexts()
  return (
    <section className={css.trust} role="alert">
      <strong>{t('enrol.trust.title')}</strong>
      <p>{t('enrol.trust.what')}</p>
      <p className="code">{fingerprint.toUpperCase().match(/.{4}/g)?.join(' ')}</p>
      <Button variant="default" size="lg" onClick={onTrust}>
        {t('enrol.trust.go')}
      </Button>
    </section>
  )
}
