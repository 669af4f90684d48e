import { IconAlertTriangle, IconDatabase } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useBenchClient } from '../client/use-bench-client.ts'
import { useFormats } from '../i18n/use-formats.ts'
import { useNow } from '../i18n/use-now.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { CloudLight } from './cloud-light.tsx'
import css from './safety.module.css'

/** Is everything safe: what the cloud lacks, the last backup, what is wrong. */
export function Safety() {
  const { t } = useTexts()
  const formats = useFormats()
  const now = useNow(60_000)
  const { query } = useBenchClient()
  const { data } = useQuery(query.system.status.queryOptions())
  if (data === undefined) return <div className={css.safety} />
  const { lastBackupAt, problems } = data
  return (
    <div className={css.safety} role="status" aria-label={t('safety.label')}>
      {problems.length === 0 ? null : (
        <Link to="/settings" className={css.problem}>
          <IconAlertTriangle size="1.2em" aria-hidden="true" />
          {t('safety.problems', { count: problems.length })}
        </Link>
      )}
      <span className={css.item}>
        <IconDatabase size="1.2em" aria-hidden="true" />
        {lastBackupAt === undefined ? t('safety.no-backup') : t('safety.backup', { when: formats.moment(lastBackupAt, now) })}
      </span>
      <CloudLight />
    </div>
  )
}
