import { formatRma } from '../../../shared/cases/rma.ts'
import type { CaseScreen } from '../../../shared/contract/case-screen.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './still-open.module.css'

/** Another code asks something while a unit lies on the bench: that one is safe and comes back by itself. */
export function StillOpen({ open }: { readonly open: CaseScreen }) {
  const { t, pick } = useTexts()
  return (
    <section className={css.open}>
      <h2 className={css.title}>{t('bench.still-open')}</h2>
      <p className={css.rma}>{formatRma(open.state.rma)}</p>
      <p className={css.product}>{pick(open.product.name)}</p>
      <p className={css.text}>{t('bench.still-open.what')}</p>
    </section>
  )
}
