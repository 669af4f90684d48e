import type { Asking } from '../../../shared/bench/desk.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './notice.module.css'

type WhoseMarkProps = { readonly asking: Extract<Asking, { type: 'whose-mark' }> }

/** What was sold against what was scanned, one below the other: the eye compares the characters. The answers stand in the bar. */
export function WhoseMark({ asking: { compared } }: WhoseMarkProps) {
  const { t } = useTexts()
  return (
    <div className={css.notice}>
      <p className={css.label}>{t(`mark.sold.${compared.mark}`)}</p>
      <p className={css.big}>{compared.sold}</p>
      <p className={css.label}>{t('mark.scanned')}</p>
      <p className={css.big}>{compared.found}</p>
      <p className={css.text}>{t('mark.consequence')}</p>
    </div>
  )
}
