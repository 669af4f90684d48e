import { IconAlertTriangle } from '@tabler/icons-react'
import { mismatchesOf } from '../../../shared/cases/identity.ts'
import type { OpenedCase } from '../../../shared/cases/case.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './mismatch-banner.module.css'

/** Another unit came back than was sold: said as long as the case is open, with each mark that differs. */
export function MismatchBanner({ state }: { readonly state: OpenedCase }) {
  const { t } = useTexts()
  const mismatches = mismatchesOf(state)
  if (mismatches.length === 0) return null
  return (
    <section className={css.banner} role="alert">
      <IconAlertTriangle size="1.5em" aria-hidden="true" />
      <strong className={css.title}>{t('mark.another-unit')}</strong>
      <dl className={css.marks}>
        {mismatches.map(({ mark, sold, found }) => (
          <div key={mark} className={css.mark}>
            <dt>{t(`code.${mark}`)}</dt>
            <dd>
              {t('mark.sold')} <span className="code">{sold}</span>
            </dd>
            <dd>
              {t('mark.here')} <span className="code">{found}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
