import type { KnownProduct } from '../../../shared/bench/desk.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import css from './notice.module.css'

/** A code nobody announced: whose product it is, if it says so. The steps below say what can be done, this says how else it may be found. */
export function UnknownCode({ product }: { readonly product: KnownProduct | undefined }) {
  const { t, pick } = useTexts()
  return (
    <div className={css.notice}>
      {product === undefined ? null : <p className={css.product}>{pick(product.name)}</p>}
      <p className={css.text}>{t('bench.new.what')}</p>
      <p className={css.text}>
        <KeyCap name="Ctrl K" /> {t('bench.new.search')}
      </p>
    </div>
  )
}
