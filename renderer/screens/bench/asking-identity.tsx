import type { Asking } from '../../../shared/bench/desk.ts'
import { printedCode } from '../../../shared/scan/printed-code.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { visibleText } from '../../parts/visible-text.ts'
import css from './identity.module.css'

/** While a code waits for its answer, it stands where the unit's identity stands: it is what is in the hand. */
export function AskingIdentity({ asking }: { readonly asking: Exclude<Asking, { type: 'pin' | 'which-partner' | 'which-guide' }> }) {
  const { t } = useTexts()
  const code = 'meaning' in asking ? printedCode(asking.code, asking.meaning) : asking.code
  return (
    <section className={css.identity}>
      <div className={css.what}>
        <div className={css.first}>
          <h1 className={`${css.rma} ${css.scanned}`}>{visibleText(code)}</h1>
        </div>
        <div className={css.second}>
          <span>{t('bench.new.scanned')}</span>
          {'meaning' in asking ? <span>{t('bench.new.taken-for', { meaning: t(`code.${asking.meaning.kind}`) })}</span> : null}
        </div>
      </div>
    </section>
  )
}
