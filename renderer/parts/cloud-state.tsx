import { Button, Progress } from '@mantine/core'
import { IconAlertTriangle, IconCloudCheck, IconCloudDownload, IconCloudOff, IconCloudUp } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CloudStatus, CloudWork } from '../../shared/contract/cloud.ts'
import { assertNever } from '../../shared/decider.ts'
import { useBenchClient } from '../client/use-bench-client.ts'
import { useKeys } from '../client/use-keys.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useNow } from '../i18n/use-now.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { KeyCap } from './key-cap.tsx'
import css from './cloud-state.module.css'
import { isCalm } from './is-calm.ts'

type Enrolled = Extract<CloudStatus, { type: 'enrolled' }>

const SIGN = { size: '2.25rem', stroke: 1.7, 'aria-hidden': true } as const

function WorkIcon({ work }: { readonly work: CloudWork }) {
  switch (work.type) {
    case 'current':
      return <IconCloudCheck {...SIGN} />
    case 'sending':
      return <IconCloudUp {...SIGN} />
    case 'fetching':
    case 'snapshot':
      return <IconCloudDownload {...SIGN} />
    case 'trouble':
      return isCalm(work.trouble) ? <IconCloudOff {...SIGN} /> : <IconAlertTriangle {...SIGN} />
    default:
      return assertNever(work)
  }
}

/** How it stands with the cloud, in words; where nothing goes, what to do about it and when it is tried again. */
export function CloudState({ status }: { readonly status: Enrolled }) {
  const { t } = useTexts()
  const { work, unsent, picturesMissing } = status
  const isWhole = unsent.pictures + picturesMissing === 0
  const look = work.type === 'trouble' ? (isCalm(work.trouble) ? 'calm' : 'bad') : work.type
  return (
    <section className={css.state} data-look={look} role="status">
      <WorkIcon work={work} />
      <div className={css.words}>
        {work.type === 'current' ? <strong>{t(isWhole ? 'cloud.state.current' : 'cloud.state.entries-current')}</strong> : null}
        {work.type === 'sending' ? <strong>{t('cloud.state.sending', { count: work.left })}</strong> : null}
        {work.type === 'fetching' ? <Fetching work={work} /> : null}
        {work.type === 'snapshot' ? <Snapshot work={work} /> : null}
        {work.type === 'trouble' ? <Trouble work={work} /> : null}
      </div>
    </section>
  )
}

function Fetching({ work: { done, of } }: { readonly work: Extract<CloudWork, { type: 'fetching' }> }) {
  const { t } = useTexts()
  const formats = useFormats()
  const values = { done: formats.number(done), of: formats.number(of) }
  return (
    <>
      <strong>{t('cloud.state.fetching', values)}</strong>
      <Progress value={of === 0 ? 100 : (100 * done) / of} aria-label={t('cloud.state.fetching', values)} />
      <p>{t('cloud.state.fetching.usable')}</p>
    </>
  )
}

function Snapshot({ work: { step, done, of } }: { readonly work: Extract<CloudWork, { type: 'snapshot' }> }) {
  const { t } = useTexts()
  const formats = useFormats()
  const words = t(`cloud.state.snapshot.${step}`, { done: formats.bytes(done), of: formats.bytes(of) })
  return (
    <>
      <strong>{words}</strong>
      <Progress value={of === 0 ? 100 : (100 * done) / of} animated={step !== 'fetching'} aria-label={words} />
      <p>{t(step === 'placing' ? 'cloud.state.snapshot.moment' : 'cloud.state.snapshot.usable')}</p>
    </>
  )
}

function Trouble({ work }: { readonly work: Extract<CloudWork, { type: 'trouble' }> }) {
  const { t } = useTexts()
  const formats = useFormats()
  const now = useNow(1000)
  const { query } = useBenchClient()
  const cache = useQueryClient()
  const wake = useMutation(query.cloud.wake.mutationOptions({ onSettled: () => cache.invalidateQueries({ queryKey: query.cloud.key() }) }))
  useKeys((key) => {
    if (key.toLowerCase() !== 'r') return false
    wake.mutate(undefined)
    return true
  })
  const { trouble, detail, since, againAt } = work
  return (
    <>
      <p className={css.title}>
        <strong>{t(`cloud.trouble.${trouble}`)}</strong>
        <span>{t('cloud.since', { when: formats.moment(since, now) })}</span>
      </p>
      <p>{t(`cloud.do.${trouble}`)}</p>
      <p className={css.again}>
        <Button variant="default" onClick={() => wake.mutate(undefined)} loading={wake.isPending} rightSection={<KeyCap name="R" />}>
          {t('cloud.try-now')}
        </Button>
        {againAt === undefined ? null : <span>{t('cloud.again', { when: formats.moment(againAt, now) })}</span>}
      </p>
      {isCalm(trouble) || detail === '' ? null : <p className={css.detail}>{detail}</p>}
    </>
  )
}
