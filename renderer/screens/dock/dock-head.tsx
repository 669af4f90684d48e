import type { DockScreen } from '../../../shared/contract/dock-screen.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './dock-head.module.css'
import { Forecasts } from './forecasts.tsx'

/** How far the day's parcels are, and when they and the bench will be done. */
export function DockHead({ screen }: { readonly screen: DockScreen }) {
  const { t } = useTexts()
  const { expected, unexpected, seenBefore, forecast } = screen
  return (
    <section className={css.head}>
      <div className={css.counts}>
        <div className={css.line}>
          <h1 className={css.expected}>
            {expected.of === 0 ? t('dock.counter.none') : t('dock.counter.expected', { in: expected.in, of: expected.of })}
          </h1>
          {expected.early > 0 ? <span className={css.count}>{t('dock.counter.early', { count: expected.early })}</span> : null}
          <span className={css.count} data-outcome={unexpected > 0 ? 'unexpected' : undefined}>
            {t('dock.counter.unexpected', { count: unexpected })}
          </span>
          <span className={css.count}>{t('dock.counter.seen-before', { count: seenBefore })}</span>
        </div>
        <div
          className={css.bar}
          role="progressbar"
          aria-label={t('dock.progress')}
          aria-valuemin={0}
          aria-valuemax={expected.of}
          aria-valuenow={expected.in}
        >
          <div className={css.done} style={{ width: `${expected.of === 0 ? 0 : (100 * expected.in) / expected.of}%` }} />
        </div>
      </div>
      <Forecasts forecast={forecast} />
    </section>
  )
}
