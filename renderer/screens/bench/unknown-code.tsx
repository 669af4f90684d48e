import type { Asking } from '../../../shared/bench/desk.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './notice.module.css'

/** A code nobody announced: what was scanned, what it looks like, what can be done. */
export function UnknownCode({ asking }: { readonly asking: Extract<Asking, { type: 'new-case' }> }) {
  const { t } = useTexts()
  return (
    <div className={css.notice}>
      <p className={css.label}>{t('bench.new.scanned')}</p>
      <p className={css.big}>{asking.code}</p>
      <p className={css.label}>{t('bench.new.taken-for', { meaning: t(`code.${asking.meaning.kind}`) })}</p>
      <p className={css.text}>{t('bench.new.what')}</p>
    </div>
  )
}
