import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PrintJobCard } from '../../../shared/contract/device.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNow } from '../../i18n/use-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './print-jobs.module.css'

type How = 'print-again' | 'was-printed' | 'drop'

/** What a person can say about a label; about one on its way there is nothing to say. */
const WAYS: Readonly<Record<PrintJobCard['state'], readonly How[]>> = {
  queued: [],
  sending: [],
  'handed-over': [],
  confirmed: [],
  failed: ['print-again', 'drop'],
  unsure: ['was-printed', 'print-again', 'drop'],
}

export function PrintJobs() {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const cache = useQueryClient()
  const { data: jobs } = useQuery(query.devices.jobs.queryOptions())
  const settle = useMutation(
    query.devices.settleJob.mutationOptions({ onSuccess: (cards) => cache.setQueryData(query.devices.jobs.queryKey(), cards) }),
  )
  if (jobs === undefined) return null
  if (jobs.length === 0) return <p className={css.none}>{t('settings.jobs.none')}</p>
  return (
    <>
      <ul className={css.jobs}>
        {jobs.map((job) => (
          <Job key={job.jobId} job={job} onSettle={(how) => settle.mutate({ jobId: job.jobId, how })} />
        ))}
      </ul>
      {settle.isError ? <p role="alert">{t('settings.job.settle-failed')}</p> : null}
    </>
  )
}

function Job({ job, onSettle }: { readonly job: PrintJobCard; readonly onSettle: (how: How) => void }) {
  const { t } = useTexts()
  const formats = useFormats()
  const now = useNow()
  const name = job.label === 'test' ? t('settings.job.label-test') : t(`label.${job.label}`)
  return (
    <li className={css.job} data-state={job.state}>
      <span className={css.what}>
        <strong>
          {job.caseId === undefined ? (
            name
          ) : (
            <Link to="/case/$caseId" params={{ caseId: job.caseId }}>
              {name}
            </Link>
          )}
        </strong>
        <span className={css.where}>
          {job.printer} · {formats.moment(job.queuedAt, now)}
        </span>
      </span>
      <span className={css.state}>
        {t(`settings.job.${job.state}`)}
        {job.reason === undefined ? null : <span className={css.where}>{job.reason}</span>}
      </span>
      <span className={css.ways}>
        {WAYS[job.state].map((how) => (
          <Button key={how} size="sm" variant="default" onClick={() => onSettle(how)}>
            {t(`settings.job.${how}`)}
          </Button>
        ))}
      </span>
    </li>
  )
}
