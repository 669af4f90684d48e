import { IconBarcode } from '@tabler/icons-react'
import { useTexts } from '../../i18n/use-texts.ts'
import css from './idle.module.css'

/** No unit on the bench: anything can be scanned. */
export function Idle() {
  const { t } = useTexts()
  return (
    <section className={css.idle}>
      <IconBarcode className={css.sign} stroke={1} aria-hidden="true" />
      <h2 className={css.instruction}>{t('bench.instruction.scan-anything')}</h2>
      <p className={css.what}>{t('bench.idle.what')}</p>
    </section>
  )
}
