import type { Asking } from '../../../shared/bench/desk.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './identity.module.css'

/** While a code waits for its answer, it stands where the unit's identity stands: it is what is in the hand. */
export function AskingIdentity({ asking }: { readonly asking: Asking }) {
  const { t } = useTexts()
  return (
    <section className={css.identity}>
      <div className={css.what}>
        <div className={css.first}>
          <h1 className={css.rma}>{asking.code}</h1>
        </div>
        <div className={css.second}>
          <span>{t('bench.new.scanned')}</span>
          {'meaning' in asking ? <span>{t('bench.new.taken-for', { meaning: t(`code.${asking.meaning.kind}`) })}</span> : null}
        </div>
      </div>
    </section>
  )
}
