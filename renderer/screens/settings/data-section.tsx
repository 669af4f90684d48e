import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCircleCheck, IconCopy } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { SystemProblem, SystemStatus } from '../../../shared/contract/system-status.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNow } from '../../i18n/use-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { copyText } from './copy-text.ts'
import css from './data-section.module.css'
import { problemWords } from './problem-words.ts'

/** Is everything safe, and where. */
export function DataSection() {
  const { t } = useTexts()
  const formats = useFormats()
  const { query } = useBenchClient()
  const { data, isError, refetch } = useQuery(query.system.status.queryOptions())
  if (data === undefined) {
    if (!isError) return null
    return (
      <div role="alert">
        <p>{t('settings.read-failed')}</p>
        <Button onClick={() => void refetch()}>{t('settings.retry')}</Button>
      </div>
    )
  }
  return (
    <div className={css.data}>
      <Problems problems={data.problems} />
      <dl className={css.facts}>
        <dt>{t('settings.last-backup')}</dt>
        <dd>
          <Backup status={data} />
        </dd>
        <dt>{t('list.title')}</dt>
        <dd>
          <Button component={Link} to="/lists" variant="default">
            {t('list.open')}
          </Button>
        </dd>
        <dt>{t('settings.data.folder')}</dt>
        <dd>
          <Folder path={data.dataFolder} />
        </dd>
        <dt>{t('settings.data.events')}</dt>
        <dd>{formats.number(data.events)}</dd>
        <dt>{t('settings.data.not-in-cloud')}</dt>
        <dd>{data.notInCloud === 0 ? t('settings.data.all-in-cloud') : formats.number(data.notInCloud)}</dd>
        <dt>{t('settings.version')}</dt>
        <dd>
          Mendbench <span className="code">{data.version}</span>
        </dd>
        <dt>{t('settings.shell')}</dt>
        <dd>{t(`settings.shell.${data.shell}`)}</dd>
      </dl>
    </div>
  )
}

/** What stays until somebody has read it; anything else goes when it is mended. */
const READ_ONCE: ReadonlySet<SystemProblem['type']> = new Set(['store-restored', 'store-damaged'])

function Problems({ problems }: { readonly problems: readonly SystemProblem[] }) {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const cache = useQueryClient()
  const settle = useMutation(
    query.system.settleProblems.mutationOptions({ onSettled: () => cache.invalidateQueries({ queryKey: query.system.status.key() }) }),
  )
  const { dateTime } = useFormats()
  if (problems.length === 0) {
    return (
      <div className={css.fine}>
        <IconCircleCheck size="2rem" stroke={1.75} aria-hidden="true" />
        <span>
          <strong>{t('settings.problems.none')}</strong>
          <span>{t('settings.problems.none-hint')}</span>
        </span>
      </div>
    )
  }
  return (
    <>
      <ul className={css.problems} aria-label={t('settings.problems')}>
        {problems.map((problem, at) => {
          const { title, lines } = problemWords(problem, { t, dateTime })
          return (
            <li key={at} className={css.problem}>
              <IconAlertTriangle size="1.5rem" stroke={1.9} aria-hidden="true" />
              <div>
                <strong>{title}</strong>
                {lines.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </div>
            </li>
          )
        })}
      </ul>
      {problems.some(({ type }) => READ_ONCE.has(type)) ? (
        <Button className={css.read} size="lg" variant="default" loading={settle.isPending} onClick={() => settle.mutate(undefined)}>
          {t('settings.problems.read')}
        </Button>
      ) : null}
    </>
  )
}

function Backup({ status }: { readonly status: SystemStatus }) {
  const { t } = useTexts()
  const formats = useFormats()
  const now = useNow()
  const { query } = useBenchClient()
  const cache = useQueryClient()
  const backup = useMutation(
    query.system.backup.mutationOptions({ onSettled: () => cache.invalidateQueries({ queryKey: query.system.status.key() }) }),
  )
  return (
    <>
      <strong className={css.when}>
        {status.lastBackupAt === undefined ? t('settings.last-backup.never') : formats.moment(status.lastBackupAt, now)}
      </strong>
      <Button size="lg" loading={backup.isPending} onClick={() => backup.mutate(undefined)}>
        {t('settings.backup.now')}
      </Button>
      <p className={css.outcome} role="status">
        {backup.isPending ? t('settings.backup.running') : null}
        {backup.isError ? t('settings.read-failed') : null}
        {backup.data === undefined ? null : 'file' in backup.data ? (
          <>
            <IconCheck size="1.2em" aria-hidden="true" /> {t('settings.backup.done')} <span className="code">{backup.data.file}</span>
          </>
        ) : (
          t('settings.backup.refused', { reason: backup.data.refused })
        )}
      </p>
    </>
  )
}

function Folder({ path }: { readonly path: string }) {
  const { t } = useTexts()
  const [isCopied, setCopied] = useState(false)
  return (
    <>
      <span className={`${css.path} code`}>{path}</span>
      <Button
        variant="default"
        size="sm"
        leftSection={isCopied ? <IconCheck size="1.1em" aria-hidden="true" /> : <IconCopy size="1.1em" aria-hidden="true" />}
        onClick={() => void copyText(path).then(setCopied)}
      >
        {isCopied ? t('settings.copied') : t('settings.copy')}
      </Button>
    </>
  )
}
