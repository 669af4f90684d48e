import { type Rma, formatRma } from '../../shared/cases/rma.ts'
import { useTexts } from '../i18n/use-texts.ts'
import css from './of-case.module.css'

/** From which case this is, where that is one that ended for the case shown. */
export function OfCase({ rma }: { readonly rma: Rma | undefined }) {
  const { t } = useTexts()
  return rma === undefined ? null : <span className={css.from}>{t('twin.from', { rma: formatRma(rma) })}</span>
}
