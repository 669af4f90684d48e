import { Button, TextInput } from '@mantine/core'
import { IconQrcode } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type CloudAddress, cloudAddress } from '../../shared/contract/cloud.ts'
import { readEnrolment } from '../../shared/scan/enrolment-code.ts'
import { useBenchClient } from '../client/use-bench-client.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { CloudRefusal } from './cloud-refusal.tsx'
import css from './join-form.module.css'
import { TrustCertificate } from './trust-certificate.tsx'
import { useEnrolmentScan } from './use-enrolment-scan.ts'

type JoinFormProps = {
  /** What the name begins with, where this bench has none yet. */
  readonly bench: string | undefined
}

/** Address and code, typed or scanned: a scan of the code fills both, wherever on the page it comes. */
export function JoinForm({ bench: givenName }: JoinFormProps) {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const cache = useQueryClient()
  const [draft, setDraft] = useState({ url: '', code: '', pin: '', bench: givenName ?? '' })
  const [isScanned, setScanned] = useState(false)
  const [isTried, setTried] = useState(false)
  const join = useMutation(query.cloud.enrol.mutationOptions({ onSuccess: () => cache.invalidateQueries() }))

  const fill = (text: string): boolean => {
    const read = readEnrolment(text)
    if (read === undefined) return false
    setDraft((before) => ({ ...before, ...read }))
    setScanned(true)
    return true
  }
  useEnrolmentScan(({ url, code, pin = '' }) => {
    setDraft((before) => ({ ...before, url, code, pin }))
    setScanned(true)
  })
  const { url, code, pin, bench } = draft
  const wanted: CloudAddress = {
    url: url.trim(),
    code: code.trim(),
    ...(pin.trim() === '' ? {} : { pin: pin.trim() }),
    ...(givenName === undefined || bench.trim() === '' ? {} : { bench: bench.trim() }),
  }
  const isWhole = cloudAddress.safeParse(wanted).success
  const refused = join.data?.done === false ? join.data : undefined
  // A scanner in keyboard mode types the whole code into the field that has the focus.
  const typed = (field: 'url' | 'code' | 'pin' | 'bench') => (event: { readonly currentTarget: { readonly value: string } }) => {
    const { value } = event.currentTarget
    if (!fill(value)) setDraft((before) => ({ ...before, [field]: value }))
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (join.isPending) return
        setTried(true)
        if (isWhole) join.mutate(wanted)
      }}
    >
      <p className={css.lead}>{t('enrol.lead')}</p>
      <p className={css.scan} data-scanned={isScanned} role="status">
        <IconQrcode size="1.5rem" stroke={1.75} aria-hidden="true" />
        {isScanned ? t('enrol.scanned') : t('enrol.scan')}
      </p>
      <TextInput size="lg" label={t('enrol.address')} placeholder="https://" value={url} onChange={typed('url')} autoFocus />
      <TextInput size="lg" label={t('enrol.code')} value={code} onChange={typed('code')} classNames={{ input: 'code' }} />
      {givenName === undefined ? null : (
        <TextInput size="lg" label={t('enrol.bench')} value={bench} onChange={typed('bench')} maxLength={60} />
      )}
      <TextInput size="lg" label={t('enrol.pin')} value={pin} onChange={typed('pin')} classNames={{ input: 'code' }} />
      {refused?.fingerprint === undefined || join.isPending ? null : (
        <TrustCertificate
          fingerprint={refused.fingerprint}
          onTrust={() => {
            setDraft((before) => ({ ...before, pin: refused.fingerprint ?? '' }))
            join.mutate({ ...wanted, ...(refused.fingerprint === undefined ? {} : { pin: refused.fingerprint }) })
          }}
        />
      )}
      <div className={css.foot}>
        <Button type="submit" size="lg" loading={join.isPending}>
          {t('enrol.go')}
        </Button>
        <p role="alert" className={css.failed}>
          {isTried && !isWhole ? t('enrol.invalid') : null}
          {isWhole && join.isError ? t('enrol.failed') : null}
          {isWhole && refused !== undefined && refused.fingerprint === undefined && !join.isPending ? (
            <CloudRefusal refused={refused} />
          ) : null}
        </p>
      </div>
    </form>
  )
}
