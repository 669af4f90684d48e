import type { Step } from '../../../shared/bench/steps.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import { CANCEL } from './cancel-step.ts'
import css from './form-steps.module.css'
import { StepButton } from './step-button.tsx'

/** The next steps while a form is filled in: send it or leave it, at the place where next steps always are. */
export function FormSteps({ form, onPress }: { readonly form: string; readonly onPress: (step: Step) => void }) {
  const { t } = useTexts()
  return (
    <div className={css.steps}>
      <button type="submit" form={form} className={css.send}>
        <KeyCap name="⏎" />
        {t('bench.new.open')}
      </button>
      <StepButton step={CANCEL} onPress={onPress}>
        {t('action.cancel')}
      </StepButton>
    </div>
  )
}
