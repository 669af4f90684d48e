import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import css from './notice.module.css'

/** A code nobody announced: the steps below say what can be done, this says how else it may be found. */
export function UnknownCode() {
  const { t } = useTexts()
  return (
    <div className={css.notice}>
      <p className={css.text}>{t('bench.new.what')}</p>
      <p className={css.text}>
        <KeyCap name="Ctrl K" /> {t('bench.new.search')}
      </p>
    </div>
  )
}
