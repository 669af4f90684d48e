import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import { CancelStep } from './cancel-step.tsx'
import css from './form-steps.module.css'

/** The next steps while a form is filled in: send it or leave it, at the place where next steps always are. */
export function FormSteps({ form, onCancel }: { readonly form: string; readonly onCancel: () => void }) {
  const { t } = useTexts()
  return (
    <div className={css.steps}>
      <button type="submit" form={form} className={css.send}>
        <KeyCap name="⏎" />
        {t('bench.new.open')}
      </button>
      <CancelStep onCancel={onCancel} />
    </div>
  )
}
