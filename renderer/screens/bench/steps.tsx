import type { Prompt } from '../../../shared/bench/prompt.ts'
import type { Step } from '../../../shared/bench/steps.ts'
import type { Workflow } from '../../../shared/cases/workflow.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CANCEL } from './cancel-step.ts'
import { StepButton } from './step-button.tsx'
import { stepWords } from './step-words.ts'
import css from './steps.module.css'

type StepsProps = {
  readonly steps: readonly Step[]
  readonly prompt: Prompt
  readonly workflow: Workflow
  readonly onPress: (step: Step) => void
}

/** Every legal step that is no answer to a question, in the order of their keys. */
export function Steps({ steps, prompt, workflow, onPress }: StepsProps) {
  const texts = useTexts()
  return (
    <div className={css.steps}>
      {steps.map((step) => (
        <StepButton key={step.code} step={step} onPress={onPress}>
          {step === CANCEL ? texts.t('action.cancel') : stepWords(texts, step, prompt, workflow)}
        </StepButton>
      ))}
    </div>
  )
}
