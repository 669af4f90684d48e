import type { RecentCount } from '../../../shared/contract/parts-screen.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNow } from '../../i18n/use-now.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './recent-counts.module.css'

/** What was counted last, and what it changed in the books. */
export function RecentCounts({ recent }: { readonly recent: readonly RecentCount[] }) {
  const { t, pick } = useTexts()
  const formats = useFormats()
  const now = useNow(60_000)
  return (
    <section>
      <h2 className={css.title}>{t('count.recent')}</h2>
      {recent.length === 0 ? <p className={css.none}>{t('count.recent.none')}</p> : null}
      <ol className={css.lines}>
        {recent.map(({ no, at, part, name, location, quantity, delta }) => (
          <li key={no} className={css.line}>
            <strong className={css.quantity}>{formats.number(quantity)}</strong>
            <span className={css.what}>
              <span className="code">{part}</span>
              <span className={css.name}>{pick(name)}</span>
            </span>
            <span className={css.end}>
              <span className={css.delta} data-off={delta !== 0}>
                {delta === 0 ? '=' : `${delta > 0 ? '+' : '−'}${formats.number(Math.abs(delta))}`}
              </span>
              <span className={css.when}>{`${location} · ${formats.moment(at, now)}`}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
