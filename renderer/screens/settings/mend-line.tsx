import { Button, TextInput } from '@mantine/core'
import { IconCheck, IconPlugConnected } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type CloudStatus, type CloudTrouble, type LineMended, type MendedLine, mendedLine } from '../../../shared/contract/cloud.ts'
import { readEnrolment } from '../../../shared/scan/enrolment-code.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CloudRefusal } from '../../parts/cloud-refusal.tsx'
import { TrustCertificate } from '../../parts/trust-certificate.tsx'
import { useEnrolmentScan } from '../../parts/use-enrolment-scan.ts'
import form from '../../parts/join-form.module.css'
import css from './mend-line.module.css'

/** Troubles that a person ends by saying where the cloud is, by what it is trusted, or with a code. */
const MENDED_HERE: ReadonlySet<CloudTrouble> = new Set(['untrusted', 'not-a-cloud', 'revoked', 'unknown-bench'])

type Joined = Extract<CloudStatus, { type: 'enrolled' }>

/** Where the cloud is and by what it is trusted, for a bench that belongs to a center; unasked where the line needs it. */
export function MendLine({ status }: { readonly status: Joined }) {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const cache = useQueryClient()
  // Out here it outlives the form, which is gone when the cloud answers.
  const mend = useMutation(query.cloud.mend.mutationOptions({ onSuccess: () => cache.invalidateQueries({ queryKey: query.cloud.key() }) }))
  const [isOpen, setOpen] = useState(false)
  const { work, url } = status
  const isNeeded = work.type === 'trouble' && MENDED_HERE.has(work.trouble)
  const isDone = mend.data !== undefined && 'done' in mend.data && mend.data.done
  useEnrolmentScan(() => setOpen(true))
  if (isDone && !isNeeded)
    return (
      <p className={css.done} role="status">
        <IconCheck size="1.2em" aria-hidden="true" /> {t('cloud.mend.done')}
      </p>
    )
  if (!isNeeded && !isOpen)
    return (
      <Button
        variant="default"
        className={css.open}
        leftSection={<IconPlugConnected size="1.2em" aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {t('cloud.mend')}
      </Button>
    )
  return <MendForm key={url} url={url} mend={mend} />
}

type Mend = {
  readonly mutate: (line: MendedLine) => void
  readonly isPending: boolean
  readonly isError: boolean
  readonly data: LineMended | undefined
}

function MendForm({ url: before, mend }: { readonly url: string; readonly mend: Mend }) {
  const { t } = useTexts()
  const [draft, setDraft] = useState({ url: before, code: '', pin: '' })
  const [isScanned, setScanned] = useState(false)
  const [isTried, setTried] = useState(false)
  const fill = ({ url, code, pin = '' }: { readonly url: string; readonly code: string; readonly pin?: string }) => {
    setDraft({ url, code, pin })
    setScanned(true)
  }
  useEnrolmentScan(fill)
  const wanted: MendedLine = {
    url: draft.url.trim(),
    ...(draft.code.trim() === '' ? {} : { code: draft.code.trim() }),
    ...(draft.pin.trim() === '' ? {} : { pin: draft.pin.trim() }),
  }
  const isWhole = mendedLine.safeParse(wanted).success
  const refused = mend.isPending || mend.data === undefined || ('done' in mend.data && mend.data.done) ? undefined : mend.data
  const fingerprint = refused !== undefined && 'done' in refused ? refused.fingerprint : undefined
  // A scanner in keyboard mode types the whole code into the field that has the focus.
  const typed = (field: keyof typeof draft) => (event: { readonly currentTarget: { readonly value: string } }) => {
    const { value } = event.currentTarget
    const read = readEnrolment(value)
    if (read === undefined) setDraft((held) => ({ ...held, [field]: value }))
    else fill(read)
  }
  return (
    <form
      className={`${form.form} ${css.form}`}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (isWhole && !mend.isPending) mend.mutate(wanted)
      }}
    >
      <h2 className={css.title}>{t('cloud.mend')}</h2>
      <p className={form.lead} role="status">
        {t(isScanned ? 'cloud.mend.scanned' : 'cloud.mend.lead')}
      </p>
      <TextInput size="lg" label={t('enrol.address')} value={draft.url} onChange={typed('url')} />
      <TextInput size="lg" label={t('cloud.mend.code')} value={draft.code} onChange={typed('code')} classNames={{ input: 'code' }} />
      <TextInput size="lg" label={t('enrol.pin')} value={draft.pin} onChange={typed('pin')} classNames={{ input: 'code' }} />
      {fingerprint === undefined ? null : (
        <TrustCertificate
          fingerprint={fingerprint}
          onTrust={() => {
            setDraft((held) => ({ ...held, pin: fingerprint }))
            mend.mutate({ ...wanted, pin: fingerprint })
          }}
        />
      )}
      <div className={form.foot}>
        <Button type="submit" size="lg" loading={mend.isPending}>
          {t('cloud.mend.go')}
        </Button>
        <p role="alert" className={form.failed}>
          {isTried && !isWhole ? t('enrol.invalid') : null}
          {isWhole && mend.isError ? t('enrol.failed') : null}
          {isWhole && refused !== undefined && fingerprint === undefined ? <CloudRefusal refused={refused} /> : null}
        </p>
      </div>
    </form>
  )
}
