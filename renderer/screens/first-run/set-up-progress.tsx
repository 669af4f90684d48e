import { Progress } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './first-run-screen.module.css'

/** Asks again this often (ms) while the bench is being filled. */
const LOOK_EVERY = 250

/** What the bench does meanwhile, counted in what it has written. */
export function SetUpProgress({ example }: { readonly example: boolean }) {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const { data } = useQuery(query.system.status.queryOptions({ refetchInterval: LOOK_EVERY }))
  const steps = data?.settingUp
  const share = steps === undefined ? 100 : (100 * steps.done) / steps.total
  return (
    <div className={css.progress} role="status">
      <p className={css.doing}>
        <strong>{example ? t('first.go.loading') : t('first.go.opening')}</strong>
        {data === undefined ? null : <span className="tabular">{t('first.recorded', { count: data.events })}</span>}
      </p>
      <Progress value={share} animated aria-label={t('first.go.loading')} />
    </div>
  )
}
