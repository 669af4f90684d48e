import { useQuery } from '@tanstack/react-query'
import { OPEN_COUNTS } from '../../client/ask-ahead.ts'
import { useBenchClient } from '../../client/use-bench-client.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './identity.module.css'

/** Where the unit's identity stands while there is no unit: what the queue holds. */
export function IdleIdentity() {
  const { t } = useTexts()
  const { query } = useBenchClient()
  const { data } = useQuery(query.queue.page.queryOptions({ input: OPEN_COUNTS }))
  return (
    <section className={css.identity}>
      <div className={css.what}>
        <div className={css.first}>
          <h1 className={css.product}>{t('bench.free')}</h1>
        </div>
        <div className={css.second}>
          {data === undefined ? null : (
            <span className="tabular">
              {t('bench.counts', { overdue: data.counts.overdue, today: data.counts.today, open: data.counts.open })}
            </span>
          )}
        </div>
      </div>
    </section>
  )
}
