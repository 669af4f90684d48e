import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import css from './cancel-step.module.css'

/** Closes a question of the window's own: it has no barcode, since the bench does not know of it. */
export function CancelStep({ onCancel }: { readonly onCancel: () => void }) {
  const { t } = useTexts()
  return (
    <button type="button" className={css.cancel} onClick={onCancel}>
      <KeyCap name="0" />
      {t('action.cancel')}
    </button>
  )
}
